package org.kalanso.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.AccessTokens;
import org.kalanso.accounts.session.Callers;
import org.kalanso.accounts.session.SessionCookie;
import org.kalanso.platform.access.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the page's cookie or the API's token into the {@link Caller} it stands for. A token wins: the cookie is not read then. */
final class SignedInFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Callers callers;
    private final AccessTokens tokens;
    private final SecurityContextRepository contexts;

    SignedInFilter(Callers callers, AccessTokens tokens, SecurityContextRepository contexts) {
        this.callers = callers;
        this.tokens = tokens;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        caller(request).ifPresent(caller -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, AuthorityUtils.NO_AUTHORITIES));
            SecurityContextHolder.setContext(context);
            // in the request, so that an asynchronous answer is given to the same caller
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        String token = bearer(request);
        if (token != null) return tokens.session(token).flatMap(callers::ofSession);
        String cookie = SessionCookie.read(request);
        return cookie == null ? Optional.empty() : callers.ofCookie(cookie);
    }

    /** The token of the Authorization header; null when there is none. */
    static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
