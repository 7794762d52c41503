package org.kalanso.accounts.consent;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My consents: each question with its text, and the button that answers it. */
@Controller
class ConsentPages {
    private static final String HERE = "/profile/consents";

    private final MyConsents mine;
    private final SayConsent say;

    ConsentPages(MyConsents mine, SayConsent say) {
        this.mine = mine;
        this.say = say;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller) {
        return page.view("accounts/consent/mine", "standings", mine.of(caller, page.locale()));
    }

    @PostMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView say(Page page, Caller caller, @ModelAttribute ConsentInput input) {
        try {
            say.say(caller, input, Word.Channel.PAGE, page.locale());
            return page.done(HERE, said(input.given()));
        } catch (Problem refusal) {
            if (refusal.status().value() == 404) throw refusal;
            return show(page.refused(refusal), caller);
        }
    }

    static String said(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given) ? "consent.said-yes" : "consent.said-no";
    }
}
