package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler of an address with an id in it. Spring asks each of some hundreds of addresses in turn whether it is meant, which
 * was a quarter of a request's work and grew with every module; here those that begin otherwise are not asked.
 */
@Component
class Addresses implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {
            @Override
            protected @Nullable RequestMappingInfo getMatchingMapping(
                    RequestMappingInfo info, HttpServletRequest request) {
                return mayMatch(info, request) ? super.getMatchingMapping(info, request) : null;
            }
        };
    }

    private static boolean mayMatch(RequestMappingInfo info, HttpServletRequest request) {
        var patterns = info.getPathPatternsCondition();
        if (patterns == null) return true;
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        for (PathPattern pattern : patterns.getPatterns()) if (mayMatch(pattern.getPatternString(), path)) return true;
        return false;
    }

    /**
     * Compares up to the first sign that may stand for something else.
     *
     * @param path as sent; an escaped or a parameter's sign in it may stand for what the pattern says
     */
    static boolean mayMatch(String pattern, String path) {
        int length = Math.min(pattern.length(), path.length());
        for (int i = 0; i < length; i++) {
            char wanted = pattern.charAt(i);
            if (wanted == '{' || wanted == '*' || wanted == '?') return true;
            char sent = path.charAt(i);
            if (sent == '%' || sent == ';') return true;
            if (wanted != sent) return false;
        }
        // the one may go on with what stands for nothing
        return true;
    }
}
