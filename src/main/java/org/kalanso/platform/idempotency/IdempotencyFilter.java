package org.kalanso.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a changing request of the API that comes again with the same {@code Idempotency-Key} what it was answered the first
 * time. A refusal has changed nothing and is not kept: whoever corrects the request may use the key again. Behind the security
 * chain: keys belong to who is signed in, and at doors for strangers they mean nothing.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LARGEST_BODY = 1 << 20;
    private static final int FIRST_REFUSAL = 400;

    private final KeyStore store;
    private final ActMark mark;
    private final HandlerExceptionResolver refusals;

    IdempotencyFilter(
            KeyStore store, ActMark mark, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.store = store;
        this.mark = mark;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !CHANGING.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || caller() == null;
    }

    private static @Nullable Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            byte[] body = body(request);
            KeyClaim claim = claim(request, body);
            if (store.claim(claim)) first(claim, new ReadRequest(request, body), response, chain);
            else again(claim, response);
        } catch (Problem refused) {
            refusals.resolveException(request, response, null, refused);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && !type.contains("json")) throw KeyProblem.onlyJson();
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) throw KeyProblem.tooLarge();
        return body;
    }

    private static KeyClaim claim(HttpServletRequest request, byte[] body) {
        Caller caller = caller();
        if (caller == null) throw new IllegalStateException("asked for by nobody");
        String query = request.getQueryString();
        return KeyClaim.of(
                caller.person(),
                request.getHeader(HEADER),
                request.getMethod(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                body);
    }

    private void first(KeyClaim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        boolean over = false;
        mark.begin(claim);
        try {
            chain.doFilter(request, caching);
            over = true;
        } finally {
            mark.end();
            finish(claim, over ? caching : null);
        }
        caching.copyBodyToResponse();
    }

    /** @param answer null where something was thrown: whether the work was done stands in the claim's mark */
    private void finish(KeyClaim claim, @Nullable ContentCachingResponseWrapper answer) {
        int status = answer == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : answer.getStatus();
        if (answer != null && status < FIRST_REFUSAL) store.answered(claim, KeptAnswer.of(answer));
        else if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) store.release(claim);
        else store.releaseUnlessActed(claim);
    }

    private void again(KeyClaim claim, HttpServletResponse response) throws IOException {
        var earlier = store.earlier(claim).orElseThrow(KeyProblem::inUse);
        if (!earlier.same()) throw KeyProblem.reused();
        KeptAnswer answer = earlier.answer();
        if (answer != null) answer.send(response);
        else throw earlier.answered() || earlier.acted() && earlier.dead() ? KeyProblem.spent() : KeyProblem.inUse();
    }
}
