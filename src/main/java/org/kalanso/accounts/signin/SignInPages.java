package org.kalanso.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.passkey.RelyingParty;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.SessionCookie;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.LocalPath;
import org.kalanso.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** The door: signing in and out. */
@Controller
class SignInPages {
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final OpenSession open;
    private final OpenByPasskey passkeys;
    private final RelyingParty party;
    private final Sessions sessions;
    private final AskCode codes;
    private final ObjectProvider<SchoolDirectory> directory;

    SignInPages(
            OpenSession open,
            OpenByPasskey passkeys,
            RelyingParty party,
            Sessions sessions,
            AskCode codes,
            ObjectProvider<SchoolDirectory> directory) {
        this.open = open;
        this.passkeys = passkeys;
        this.party = party;
        this.sessions = sessions;
        this.codes = codes;
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    @Allow(Who.EVERYONE)
    ModelAndView show(Page page, @RequestParam @Nullable String next) {
        if (page.caller() != null) return new ModelAndView("redirect:" + LocalPath.orHome(next));
        return form(page, "", next);
    }

    @PostMapping("/sign-in")
    @Allow(Who.EVERYONE)
    ModelAndView signIn(
            Page page,
            @RequestParam(defaultValue = "") String identifier,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam @Nullable UUID school,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var claim = new Claim(
                identifier,
                secret,
                school == null ? null : new SchoolId(school),
                Device.of(request),
                cookie(request, KnownDevices.COOKIE));
        try {
            return answer(open.page(claim, remember), next, request, response);
        } catch (Problem refusal) {
            later(refusal, response);
            return form(page.refused(refusal), identifier, next);
        }
    }

    @GetMapping("/sign-in/code")
    @Allow(Who.EVERYONE)
    ModelAndView code(Page page, @RequestParam @Nullable String next, HttpServletRequest request) {
        if (page.caller() != null) return new ModelAndView("redirect:" + LocalPath.orHome(next));
        String half = cookie(request, HalfSignIn.COOKIE);
        boolean doubted = open.doubts(half);
        // in doubt the page says nothing of whoever has the name, not even what they sign in with
        boolean passkey = !doubted && isReady() && passkeys.isOffered(half);
        return page.view(
                "accounts/signin/code", "next", LocalPath.orHome(next), "passkey", passkey, "doubted", doubted);
    }

    /** By a passkey: in the place of name and password, or of the code after them. */
    @PostMapping("/sign-in/passkey")
    @Allow(Who.EVERYONE)
    ModelAndView passkey(
            Page page,
            @RequestParam @Nullable String credential,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var opened = passkeys.page(
                    credential,
                    cookie(request, HalfSignIn.COOKIE),
                    remember,
                    Device.of(request),
                    cookie(request, KnownDevices.COOKIE));
            set(request, response, HalfSignIn.COOKIE, "", Duration.ZERO);
            return answer(opened, next, request, response);
        } catch (Problem refusal) {
            later(refusal, response);
            return form(page.refused(refusal), "", next);
        }
    }

    /** Where browsers would use none there is no button. */
    private boolean isReady() {
        return party.state() == RelyingParty.State.READY;
    }

    @PostMapping("/sign-in/code")
    @Allow(Who.EVERYONE)
    ModelAndView finish(
            Page page,
            @RequestParam @Nullable String otp,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var opened = open.finish(
                    cookie(request, HalfSignIn.COOKIE), otp, Device.of(request), cookie(request, KnownDevices.COOKIE));
            set(request, response, HalfSignIn.COOKIE, "", Duration.ZERO);
            return answer(opened, next, request, response);
        } catch (Problem refusal) {
            later(refusal, response);
            if (refusal.code().equals("accounts.half-over")) return form(page.refused(refusal), "", next);
            return code(page.refused(refusal), next, request);
        }
    }

    static ModelAndView answer(
            OpenSession.Opened opened,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (opened.cookie() == null) {
            set(request, response, HalfSignIn.COOKIE, Objects.requireNonNull(opened.half()), HalfSignIn.LIFE);
            var second = new ModelAndView("redirect:/sign-in/code");
            second.addObject("next", LocalPath.orHome(next));
            return second;
        }
        var kept = opened.remember() ? Sessions.REMEMBERED : UNTIL_CLOSED;
        SessionCookie.write(request, response, opened.cookie(), kept);
        set(request, response, KnownDevices.COOKIE, opened.device(), DEVICE_KEPT);
        return new ModelAndView("redirect:" + LocalPath.orHome(next));
    }

    static void later(Problem refusal, HttpServletResponse response) {
        Long seconds = refusal.retryAfterSeconds();
        if (seconds != null) response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    @PostMapping("/sign-out")
    @Allow(Who.EVERYONE)
    String signOut(@Nullable Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (caller != null) sessions.end(caller.person(), caller.sessionId(), "signed-out");
        SessionCookie.clear(request, response);
        return "redirect:/sign-in";
    }

    private ModelAndView form(Page page, String identifier, @Nullable String next) {
        boolean schoolNeeded = page.error("school") != null;
        List<Choice> schools = schoolNeeded
                ? directory.stream()
                        .flatMap(known -> known.schools().stream())
                        .map(school -> new Choice(school.id().toString(), school.name()))
                        .toList()
                : List.of();
        return page.view(
                "accounts/signin/sign-in",
                "identifier",
                identifier,
                "next",
                LocalPath.orHome(next),
                "schools",
                schools,
                "texts",
                codes.isPossible(),
                "passkey",
                isReady());
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
