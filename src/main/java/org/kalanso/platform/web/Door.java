package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through whom the handler's {@link Allow} names. A handler that names nobody is closed to everybody. */
final class Door implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true; // static files
        if (method.getBeanType().getName().startsWith("org.kalanso.") || isOpen(method))
            admit(method.getMethodAnnotation(Allow.class), Pages.caller(), method);
        return true;
    }

    /** Spring's own error controller and the API description: theirs is decided by the security chain. */
    private static boolean isOpen(HandlerMethod method) {
        return !method.getBeanType().getName().startsWith("org.spring");
    }

    private static void admit(@Nullable Allow allow, @Nullable Caller caller, HandlerMethod method) {
        if (allow == null) throw new IllegalStateException(method + " does not say who may use it");
        switch (allow.value()) {
            case EVERYONE -> {}
            case SIGNED_IN -> signedIn(caller);
            case ROLES -> {
                if (!signedIn(caller).is(allow.roles())) throw Problem.forbidden();
            }
            case PLATFORM_ADMIN -> {
                var signedIn = signedIn(caller);
                if (!signedIn.platformAdmin() && !signedIn.is(allow.roles())) throw Problem.forbidden();
            }
        }
    }

    private static Caller signedIn(@Nullable Caller caller) {
        if (caller == null) throw Problem.of("platform.sign-in-needed", HttpStatus.UNAUTHORIZED);
        return caller;
    }
}
