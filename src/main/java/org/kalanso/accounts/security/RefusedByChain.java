package org.kalanso.accounts.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ViewResolver;

/** What the chain refuses before any handler is answered in the same form as a refusal of a handler. */
final class RefusedByChain implements AccessDeniedHandler {
    private final HandlerExceptionResolver refusals;
    private final ViewResolver views;

    RefusedByChain(HandlerExceptionResolver refusals, ViewResolver views) {
        this.refusals = refusals;
        this.views = views;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Problem problem = denied instanceof CsrfException
                ? Problem.of("platform.expired-form", HttpStatus.FORBIDDEN)
                : Problem.notFound();
        var answer = refusals.resolveException(request, response, null, problem);
        if (answer == null || answer.isEmpty()) return;
        if (answer.getStatus() != null) response.setStatus(answer.getStatus().value());
        try {
            var view = views.resolveViewName(Objects.requireNonNull(answer.getViewName()), Locale.FRENCH);
            Objects.requireNonNull(view).render(answer.getModel(), request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
