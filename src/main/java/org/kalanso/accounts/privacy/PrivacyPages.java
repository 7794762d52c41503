package org.kalanso.accounts.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My data: take it along, ask to be forgotten, read what stays and why; and the school's answers. */
@Controller
class PrivacyPages {
    private static final String HERE = "/profile/data";
    private static final int MOST = 200;

    private final Subjects subjects;
    private final AskErasure ask;
    private final DecideErasure decide;
    private final ErasureStore store;
    private final Forget forget;

    PrivacyPages(Subjects subjects, AskErasure ask, DecideErasure decide, ErasureStore store, Forget forget) {
        this.subjects = subjects;
        this.ask = ask;
        this.decide = decide;
        this.store = store;
        this.forget = forget;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller) {
        return page.view(
                "accounts/privacy/mine",
                "subjects",
                subjects.forgettable(caller),
                "asked",
                store.askedBy(caller.person()),
                "keeps",
                forget.keeps(),
                "nowhere",
                subjects.schools(caller).isEmpty());
    }

    @PostMapping("/profile/erasures")
    @Allow(Who.SIGNED_IN)
    ModelAndView ask(Page page, Caller caller, @ModelAttribute AskErasure.ErasureInput input) {
        try {
            ask.ask(caller, input);
            return page.done(HERE, "privacy.asked");
        } catch (Problem refusal) {
            if (refusal.status().value() == 404) throw refusal;
            return show(page.refused(refusal), caller);
        }
    }

    /** For an account that no school knows: nobody has to be asked. */
    @PostMapping("/profile/leave")
    @Allow(value = Who.SIGNED_IN, proved = true)
    ModelAndView leave(Page page, Caller caller, @RequestParam(defaultValue = "false") boolean confirm) {
        if (!confirm) return show(page.refused(Problem.invalid("confirm", "required")), caller);
        return ask.leave(caller) ? page.done("/sign-in", "privacy.left") : page.done(HERE, "privacy.ask-school");
    }

    @GetMapping("/erasures")
    @Allow(roles = Role.HEAD)
    ModelAndView list(Page page, Caller caller) {
        return page.view("accounts/privacy/erasures", "erasures", store.ofSchool(caller, MOST));
    }

    @GetMapping("/erasures/{id}")
    @Allow(roles = Role.HEAD)
    ModelAndView one(Page page, Caller caller, @PathVariable UUID id) {
        return page.view(
                "accounts/privacy/erasure",
                "erasure",
                store.visibleTo(caller, id).orElseThrow(Problem::notFound),
                "keeps",
                forget.keeps());
    }

    @PostMapping("/erasures/{id}")
    @Allow(roles = Role.HEAD, proved = true)
    ModelAndView decide(
            Page page,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean accept,
            @RequestParam(required = false) @Nullable String answer) {
        try {
            decide.decide(caller, id, accept, answer);
            return page.done("/erasures", Boolean.TRUE.equals(accept) ? "privacy.forgotten" : "privacy.declined");
        } catch (Problem refusal) {
            if (refusal.status().value() == 404) throw refusal;
            return one(page.refused(refusal), caller, id);
        }
    }
}
