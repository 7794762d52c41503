package org.kalanso.accounts.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a forgotten password. */
@Controller
class RecoveryPages {
    private static final String OTHER = "accounts.password-differs";
    private final AskReset ask;
    private final ResetPassword reset;

    RecoveryPages(AskReset ask, ResetPassword reset) {
        this.ask = ask;
        this.reset = reset;
    }

    @GetMapping("/password-reset")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String identifier) {
        return page.view("accounts/recovery/ask", "identifier", identifier, "letters", ask.isPossible());
    }

    @PostMapping("/password-reset")
    @Allow(Who.EVERYONE)
    ModelAndView ask(Page page, @RequestParam(defaultValue = "") String identifier, HttpServletRequest request) {
        try {
            ask.ask(identifier, request.getRemoteAddr());
            return code(page, identifier);
        } catch (Problem refusal) {
            return show(page.refused(refusal), identifier);
        }
    }

    @GetMapping("/password-reset/code")
    @Allow(Who.EVERYONE)
    ModelAndView code(Page page, @RequestParam(defaultValue = "") String identifier) {
        return page.view("accounts/recovery/code", "identifier", identifier);
    }

    @PostMapping("/password-reset/code")
    @Allow(Who.EVERYONE)
    ModelAndView byCode(
            Page page,
            @RequestParam(defaultValue = "") String identifier,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String again) {
        try {
            if (!Objects.equals(password, again)) throw Problem.invalid("again", OTHER);
            reset.byCode(identifier, code, password);
            return page.done("/sign-in", "recovery.done");
        } catch (Problem refusal) {
            return code(page.refused(refusal), identifier);
        }
    }

    @GetMapping("/password-reset/{token}")
    @Allow(Who.EVERYONE)
    ModelAndView link(Page page, @PathVariable String token) {
        reset.open(token);
        return page.view("accounts/recovery/link", "token", token);
    }

    @PostMapping("/password-reset/{token}")
    @Allow(Who.EVERYONE)
    ModelAndView byLink(
            Page page,
            @PathVariable String token,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String again) {
        try {
            if (!Objects.equals(password, again)) throw Problem.invalid("again", OTHER);
            reset.byLink(token, password);
            return page.done("/sign-in", "recovery.done");
        } catch (Problem refusal) {
            return link(page.refused(refusal), token);
        }
    }
}
