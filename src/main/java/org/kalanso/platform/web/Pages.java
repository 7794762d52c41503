package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Messages;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
    private final Messages messages;
    private final StaticFiles files;
    private final Frames frames;

    Pages(Messages messages, StaticFiles files, Frames frames) {
        this.messages = messages;
        this.files = files;
        this.frames = frames;
    }

    Page of(HttpServletRequest request) {
        Caller caller = caller();
        return new Page(messages, Languages.of(request, caller), caller, about(request));
    }

    private PageRequest about(HttpServletRequest request) {
        String path = request.getRequestURI();
        return new PageRequest(
                path,
                RequestIds.of(request),
                LookPages.theme(request),
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "",
                files::address,
                caller -> frames.of(caller, path),
                new PageRequest.ToastRack(
                        () -> Toast.take(request, response()), toast -> Toast.leave(toast, request, response())));
    }

    private static HttpServletResponse response() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(attributes.getResponse());
    }

    /** Who the request's sign-in says is asking; null for strangers. */
    static @Nullable Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
