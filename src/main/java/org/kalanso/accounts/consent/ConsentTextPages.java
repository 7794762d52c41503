package org.kalanso.accounts.consent;

import static org.kalanso.platform.access.Role.HEAD;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the school asks, in its own words: read, written anew, withdrawn. */
@Controller
@RequestMapping("/consents/texts")
class ConsentTextPages {
    private static final String HERE = "/consents/texts";

    private final ConsentTextStore store;
    private final ConsentTexts texts;
    private final WriteConsentText write;

    ConsentTextPages(ConsentTextStore store, ConsentTexts texts, WriteConsentText write) {
        this.store = store;
        this.texts = texts;
        this.write = write;
    }

    @GetMapping
    @Allow(roles = HEAD)
    ModelAndView list(Page page, Caller caller) {
        List<ConsentText> asked = Arrays.stream(Purpose.values())
                .map(purpose -> texts.today(caller.inSchool(), purpose))
                .toList();
        var others = store.visibleTo(caller).stream()
                .filter(each -> asked.stream().noneMatch(now -> Objects.equals(now.id(), each.id())))
                .toList();
        return page.view("accounts/consent/texts", "asked", asked, "others", others);
    }

    @GetMapping("/{purpose}")
    @Allow(roles = HEAD)
    ModelAndView form(Page page, Caller caller, @PathVariable Purpose purpose) {
        var now = texts.today(caller.inSchool(), purpose);
        return form(page, purpose, now.french(), now.english());
    }

    @PostMapping("/{purpose}")
    @Allow(roles = HEAD)
    ModelAndView write(
            Page page, Caller caller, @PathVariable Purpose purpose, @ModelAttribute WriteConsentText.Input input) {
        try {
            write.write(caller, new WriteConsentText.Input(purpose.name(), input.french(), input.english()));
            return page.done(HERE, "consent.text-written");
        } catch (Problem refusal) {
            return form(page.refused(refusal), purpose, typed(input.french()), typed(input.english()));
        }
    }

    @PostMapping("/{text}/withdraw")
    @Allow(roles = HEAD)
    ModelAndView withdraw(Page page, Caller caller, @PathVariable UUID text) {
        write.withdraw(caller, text);
        return page.done(HERE, "consent.text-withdrawn");
    }

    private static String typed(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static ModelAndView form(Page page, Purpose purpose, String french, String english) {
        return page.view("accounts/consent/text", "purpose", purpose, "french", french, "english", english);
    }
}
