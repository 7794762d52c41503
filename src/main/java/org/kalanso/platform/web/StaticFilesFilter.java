package org.kalanso.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code /s/<hash>/…} before sign-in, sessions and templates are asked anything. What stands under the present
 * hash never changes; an older page that still asks under an older hash gets today's file, not to be kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StaticFilesFilter extends OncePerRequestFilter {
    private static final String FAVICON = "/favicon.ico";
    private final StaticFiles files;

    StaticFilesFilter(StaticFiles files) {
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/s/") && !path.equals(FAVICON);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        int slash = path.indexOf('/', 3);
        boolean favicon = path.equals(FAVICON);
        StaticFile file =
                favicon ? files.file("img/icon.svg") : slash < 0 ? null : files.file(path.substring(slash + 1));
        if (file == null) {
            chain.doFilter(request, response);
            return;
        }
        boolean lasting = !favicon && files.isCurrent(path.substring(3, slash));
        send(file, lasting, request, response);
    }

    private static void send(StaticFile file, boolean lasting, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, max-age=600");
        response.setHeader("ETag", file.etag());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] zipped = takesGzip(request.getHeader("Accept-Encoding")) ? file.zipped() : null;
        if (zipped != null) response.setHeader("Content-Encoding", "gzip");
        byte[] body = zipped == null ? file.bytes() : zipped;
        response.setContentType(file.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }
}
