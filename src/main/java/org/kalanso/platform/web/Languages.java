package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Messages;
import org.springframework.web.util.WebUtils;

/** Which language a reader gets: the one chosen on this device, else the person's own, else the browser's, else French. */
public final class Languages {
    static final String COOKIE = "lang";

    private Languages() {}

    public static Locale of(HttpServletRequest request, @Nullable Caller caller) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) return Messages.spoken(Locale.forLanguageTag(cookie.getValue()));
        if (caller != null && !request.getRequestURI().startsWith("/api/")) return Messages.spoken(caller.locale());
        return request.getHeader("Accept-Language") == null ? Locale.FRENCH : Messages.spoken(request.getLocale());
    }
}
