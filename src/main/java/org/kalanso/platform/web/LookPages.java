package org.kalanso.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** How pages look on this device: light or dark, French or English. Chosen before signing in as well. */
@Controller
class LookPages {
    private static final String THEME = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/look")
    @Allow(Who.EVERYONE)
    String change(
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (theme != null) keep(THEME, THEMES.contains(theme) ? theme : "", request, response);
        if (lang != null)
            keep(Languages.COOKIE, Messages.spoken(Locale.forLanguageTag(lang)).getLanguage(), request, response);
        return "redirect:" + LocalPath.orHome(back);
    }

    /** The theme chosen on this device; null where the device itself decides. */
    static @Nullable String theme(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, THEME);
        return chosen != null && THEMES.contains(chosen.getValue()) ? chosen.getValue() : null;
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(value.isEmpty() ? 0 : (int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
