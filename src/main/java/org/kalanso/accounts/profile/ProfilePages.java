package org.kalanso.accounts.profile;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My profile: who I am, my language, my password, where I am signed in. */
@Controller
class ProfilePages {
    private static final String HERE = "/profile";

    private final ProfileStore profiles;
    private final ChangeProfile change;
    private final ChangePassword passwords;
    private final Sessions sessions;
    private final SecondFactor factor;

    ProfilePages(
            ProfileStore profiles,
            ChangeProfile change,
            ChangePassword passwords,
            Sessions sessions,
            SecondFactor factor) {
        this.profiles = profiles;
        this.change = change;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factor = factor;
    }

    @GetMapping(HERE)
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller) {
        return page.view(
                "accounts/profile/profile",
                "me",
                profiles.me(caller),
                "sessions",
                profiles.sessions(caller),
                "factor",
                factor.isOn(caller.person()),
                "passkeys",
                factor.passkeys(caller.person()));
    }

    @PostMapping("/profile/language")
    @Allow(Who.SIGNED_IN)
    ModelAndView language(Page page, Caller caller, @RequestParam(defaultValue = "") String language) {
        try {
            change.speak(caller, language, profiles.me(caller).version());
            return page.done(HERE, "profile.language-changed");
        } catch (Problem refusal) {
            return show(page.refused(refusal), caller);
        }
    }

    @GetMapping("/profile/password")
    @Allow(Who.SIGNED_IN)
    ModelAndView showPassword(Page page) {
        return page.view("accounts/profile/password");
    }

    @PostMapping("/profile/password")
    @Allow(Who.SIGNED_IN)
    ModelAndView password(
            Page page,
            Caller caller,
            @RequestParam @Nullable String current,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String again) {
        try {
            if (!Objects.equals(password, again)) throw Problem.invalid("again", "accounts.password-differs");
            passwords.change(caller, current, password);
            return page.done(HERE, "profile.password-changed");
        } catch (Problem refusal) {
            return showPassword(page.refused(refusal));
        }
    }

    /** All but this one. */
    @PostMapping("/profile/sessions/end")
    @Allow(Who.SIGNED_IN)
    ModelAndView endOthers(Page page, Caller caller) {
        sessions.endOthers(caller.person(), caller.sessionId(), "ended-by-owner");
        return page.done(HERE, "profile.sessions-ended");
    }

    @PostMapping("/profile/sessions/{session}/end")
    @Allow(Who.SIGNED_IN)
    ModelAndView end(Page page, Caller caller, @PathVariable UUID session) {
        if (!sessions.end(caller.person(), session, "ended-by-owner")) throw Problem.notFound();
        return page.done(HERE, "profile.session-ended");
    }
}
