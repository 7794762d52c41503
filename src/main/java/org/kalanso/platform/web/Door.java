package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through whom the handler's {@link Allow} names. A handler that names nobody is closed to everybody. */
final class Door implements HandlerInterceptor {
    static final String HELD = "platform.second-factor-required";
    private final ObjectProvider<RecentProof> proofs;

    Door(ObjectProvider<RecentProof> proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true; // static files
        if (method.getBeanType().getName().startsWith("org.kalanso.") || isOpen(method)) {
            Allow allow = method.getMethodAnnotation(Allow.class);
            if (allow == null) throw new IllegalStateException(method + " does not say who may use it");
            Caller caller = Pages.caller();
            admit(allow, caller);
            if (caller != null) prove(allow, caller, request);
        }
        return true;
    }

    /** Spring's own error controller and the API description: theirs is decided by the security chain. */
    private static boolean isOpen(HandlerMethod method) {
        return !method.getBeanType().getName().startsWith("org.spring");
    }

    private static void admit(Allow allow, @Nullable Caller caller) {
        if (allow.value() == Who.EVERYONE) return;
        Caller signedIn = signedIn(caller);
        if (signedIn.held() && !allow.evenHeld()) throw Problem.of(HELD, HttpStatus.FORBIDDEN);
        boolean may = switch (allow.value()) {
            case EVERYONE, SIGNED_IN -> true;
            case ROLES -> signedIn.is(allow.roles());
            case PLATFORM_ADMIN -> signedIn.platformAdmin() || signedIn.is(allow.roles());
        };
        if (!may) throw Problem.forbidden();
    }

    private void prove(Allow allow, Caller caller, HttpServletRequest request) {
        StepUpForm.shown(request).ifPresent(shown -> {
            try {
                proofs.getObject().show(caller, shown);
            } catch (Problem wrong) {
                throw StepUpForm.again(request, wrong, proofs.getObject().ways(caller));
            }
        });
        if (allow.proved()) proofs.getObject().demand(caller);
    }

    private static Caller signedIn(@Nullable Caller caller) {
        if (caller == null) throw Problem.of("platform.sign-in-needed", HttpStatus.UNAUTHORIZED);
        return caller;
    }
}
