package org.kalanso.computerroom.seat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The seat's key: in a cookie that no script reads and no other site makes a browser send, or in the header
 * {@code X-Seat-Key} of a program that is no browser. Never in an address.
 */
final class SeatCookie {
    static final String HEADER = "X-Seat-Key";
    private static final String NAME = "seat";
    /** As long as browsers keep any cookie; written anew at each start of the page. */
    private static final Duration KEPT = Duration.ofDays(400);

    private SeatCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null) return header;
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String key) {
        var cookie = ResponseCookie.from(NAME, key)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(KEPT);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
