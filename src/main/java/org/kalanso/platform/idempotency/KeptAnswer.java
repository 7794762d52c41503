package org.kalanso.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a request was answered.
 *
 * @param headers those that belong to the answer and not to the moment
 */
@SuppressWarnings("ArrayRecordComponent") // written and sent, never compared
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {
    /** Beyond this an answer is not kept: whoever asks again is told that it was done. */
    static final int LARGEST = 256 * 1024;

    private static final String[] KEPT = {HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG};

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : KEPT) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Says that this is a repetition, as Stripe does. */
    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
