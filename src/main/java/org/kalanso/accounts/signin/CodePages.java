package org.kalanso.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.LocalPath;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a code to one's phone: the number, then the six digits. */
@Controller
class CodePages {
    private final AskCode ask;
    private final OpenByCode open;

    CodePages(AskCode ask, OpenByCode open) {
        this.ask = ask;
        this.open = open;
    }

    @GetMapping("/sign-in/phone")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String phone, @RequestParam @Nullable String next) {
        if (page.caller() != null) return new ModelAndView("redirect:" + LocalPath.orHome(next));
        return page.view(
                "accounts/signin/phone", "phone", phone, "next", LocalPath.orHome(next), "possible", ask.isPossible());
    }

    @PostMapping("/sign-in/phone")
    @Allow(Who.EVERYONE)
    ModelAndView ask(
            Page page,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            ask.ask(phone, request.getRemoteAddr());
            return digits(page, phone, next);
        } catch (Problem refusal) {
            SignInPages.later(refusal, response);
            return show(page.refused(refusal), phone, next);
        }
    }

    @PostMapping("/sign-in/phone/code")
    @Allow(Who.EVERYONE)
    ModelAndView open(
            Page page,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var opened = open.page(phone, code, Device.of(request), SignInPages.cookie(request, KnownDevices.COOKIE));
            return SignInPages.answer(opened, next, request, response);
        } catch (Problem refusal) {
            SignInPages.later(refusal, response);
            return digits(page.refused(refusal), phone, next);
        }
    }

    private static ModelAndView digits(Page page, String phone, @Nullable String next) {
        return page.view("accounts/signin/digits", "phone", phone, "next", LocalPath.orHome(next));
    }
}
