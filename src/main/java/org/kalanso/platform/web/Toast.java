package org.kalanso.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * One sentence said once, on the page that follows a change: it waits in a short-lived cookie, so that no session need
 * be kept on the server and a reload doesn't repeat it.
 *
 * @param undo the address to which "undo" posts; null where nothing can be undone
 */
public record Toast(String text, @Nullable String undo) {
    private static final String COOKIE = "toast";
    private static final int SECONDS = 60;

    static void leave(Toast toast, HttpServletRequest request, HttpServletResponse response) {
        String value = toast.text + "\n" + (toast.undo == null ? "" : toast.undo);
        String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
        response.addCookie(cookie(coded, SECONDS, request));
    }

    static @Nullable Toast take(HttpServletRequest request, HttpServletResponse response) {
        Cookie left = WebUtils.getCookie(request, COOKIE);
        if (left == null || left.getValue().isEmpty()) return null;
        response.addCookie(cookie("", 0, request));
        return read(left.getValue());
    }

    /** Null for what isn't ours: a cookie may hold anything. */
    static @Nullable Toast read(String value) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(value), UTF_8).split("\n", -1);
            if (parts.length != 2) return null;
            return new Toast(parts[0], LocalPath.isLocal(parts[1]) ? parts[1] : null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
