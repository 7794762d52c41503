package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Messages;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
    private final Messages messages;
    private final StaticFiles files;

    Pages(Messages messages, StaticFiles files) {
        this.messages = messages;
        this.files = files;
    }

    Page of(HttpServletRequest request) {
        Caller caller = caller();
        var locale = Languages.of(request, caller);
        return new Page(
                messages,
                locale,
                caller,
                new PageRequest(
                        request.getRequestURI(),
                        RequestIds.of(request),
                        () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                                ? token.getToken()
                                : "",
                        files::address));
    }

    /** Who the request's sign-in says is asking; null for strangers. */
    static @Nullable Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
