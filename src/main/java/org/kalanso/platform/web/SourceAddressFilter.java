package org.kalanso.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets clients written for the source documents in: their addresses become ours, {@code snake_case} becomes
 * {@code camelCase}, a form becomes JSON. Before everything that decides by the address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SourceAddressFilter extends OncePerRequestFilter {
    /** Larger bodies pass as they are: such clients send small ones. */
    private static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var canonical = SourceAddresses.canonical(request.getRequestURI());
        if (canonical.isEmpty()) chain.doFilter(request, response);
        else chain.doFilter(readdressed(request, canonical.get()), response);
    }

    private static HttpServletRequest readdressed(HttpServletRequest request, String path) throws IOException {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        boolean json = type.startsWith("application/json");
        if (!form && !json || request.getContentLengthLong() > LARGEST)
            return new ReaddressedRequest(request, path, null);
        byte[] body = request.getInputStream().readNBytes(LARGEST);
        return new ReaddressedRequest(request, path, form ? ofForm(body) : ofJson(body));
    }

    private static byte[] ofJson(byte[] body) {
        try {
            return JSON.writeValueAsBytes(camel(JSON.readTree(body)));
        } catch (JacksonException garbled) {
            return body; // refused where it is read
        }
    }

    private static byte[] ofForm(byte[] body) {
        ObjectNode fields = JSON.createObjectNode();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) fields.put(camel(decode(pair.substring(0, equals))), decode(pair.substring(equals + 1)));
        }
        return JSON.writeValueAsBytes(fields);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    private static JsonNode camel(JsonNode node) {
        if (node.isObject()) {
            ObjectNode renamed = JSON.createObjectNode();
            node.properties().forEach(entry -> renamed.set(camel(entry.getKey()), camel(entry.getValue())));
            return renamed;
        }
        if (!node.isArray()) return node;
        var items = JSON.createArrayNode();
        node.forEach(item -> items.add(camel(item)));
        return items;
    }

    /** {@code student_id} → {@code studentId}. */
    static String camel(String snake) {
        var camel = new StringBuilder(snake.length());
        boolean up = false;
        for (char letter : snake.toCharArray()) {
            if (letter == '_' && !camel.isEmpty()) up = true;
            else {
                camel.append(up ? Character.toUpperCase(letter) : letter);
                up = false;
            }
        }
        return camel.toString();
    }
}
