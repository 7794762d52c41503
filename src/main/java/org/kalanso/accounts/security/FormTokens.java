package org.kalanso.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.SessionCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Proof that a change was asked for by a page of ours. Forms carry the token in {@code _csrf}, masked anew in every page so
 * that compression gives nothing away; scripts read the cookie {@code XSRF-TOKEN} and send it as {@code X-XSRF-TOKEN}.
 */
final class FormTokens implements CsrfTokenRequestHandler {
    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        // scripts need the cookie on every page, also on one without a form
        if (request.getMethod().equals("GET") && SessionCookie.read(request) != null)
            token.get().getToken();
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean byScript = request.getHeader(token.getHeaderName()) != null;
        return (byScript ? plain : masked).resolveCsrfTokenValue(request, token);
    }

    /** A request that carries no cookie of ours can't be abused across sites: a token in a header is never sent unasked. */
    static final RequestMatcher NEEDLESS = request -> SignedInFilter.bearer(request) != null
            || request.getRequestURI().startsWith("/api/") && SessionCookie.read(request) == null;
}
