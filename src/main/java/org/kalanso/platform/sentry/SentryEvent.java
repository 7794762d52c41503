package org.kalanso.platform.sentry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error of the log as Sentry's envelope: a line about the envelope, a line about its one item, the item. Only what our own
 * sources hold as constants goes in; a message of a library is ready-made, may hold anything, and is left out.
 */
final class SentryEvent {
    private static final String OURS = "org.kalanso.";
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 60;

    private final JsonMapper json;
    private final String release;
    private final String environment;

    SentryEvent(JsonMapper json, String release, String environment) {
        this.json = json;
        this.release = release;
        this.environment = environment;
    }

    byte[] envelope(ILoggingEvent logged) {
        String id = UUID.randomUUID().toString().replace("-", "");
        byte[] event = json.writeValueAsBytes(event(id, logged));
        String head = json.writeValueAsString(Map.of("event_id", id)) + "\n"
                + json.writeValueAsString(
                        Map.of("type", "event", "content_type", "application/json", "length", event.length))
                + "\n";
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(first, first.length + event.length + 1);
        System.arraycopy(event, 0, whole, first.length, event.length);
        whole[whole.length - 1] = '\n';
        return whole;
    }

    private Map<String, Object> event(String id, ILoggingEvent logged) {
        var event = new LinkedHashMap<String, Object>();
        event.put("event_id", id);
        event.put("timestamp", logged.getInstant().toString());
        event.put("platform", "java");
        event.put("level", "error");
        event.put("logger", logged.getLoggerName());
        event.put("release", release);
        event.put("environment", environment);
        event.put("logentry", Map.of("message", template(logged)));
        String request = logged.getMDCPropertyMap().get("request");
        if (request != null) event.put("tags", Map.of("request", request));
        List<Map<String, Object>> exceptions = exceptions(logged.getThrowableProxy());
        if (!exceptions.isEmpty()) event.put("exception", Map.of("values", exceptions));
        return event;
    }

    private static String template(ILoggingEvent logged) {
        return logged.getLoggerName().startsWith(OURS) ? logged.getMessage() : "(words of a library, kept here)";
    }

    /** The root cause first, as Sentry wants it. */
    private static List<Map<String, Object>> exceptions(@org.jspecify.annotations.Nullable IThrowableProxy thrown) {
        var found = new ArrayList<Map<String, Object>>();
        for (IThrowableProxy each = thrown; each != null && found.size() < MOST_CAUSES; each = each.getCause())
            found.add(Map.of("type", each.getClassName(), "stacktrace", Map.of("frames", frames(each))));
        Collections.reverse(found);
        return found;
    }

    /** The outermost call first. */
    private static List<Map<String, Object>> frames(IThrowableProxy thrown) {
        StackTraceElementProxy[] trace = thrown.getStackTraceElementProxyArray();
        var frames = new ArrayList<Map<String, Object>>();
        for (int i = Math.min(trace.length, MOST_FRAMES) - 1; i >= 0; i--) {
            StackTraceElement at = trace[i].getStackTraceElement();
            frames.add(Map.of(
                    "module", at.getClassName(),
                    "function", at.getMethodName(),
                    "lineno", Math.max(0, at.getLineNumber()),
                    "in_app", at.getClassName().startsWith(OURS)));
        }
        return frames;
    }
}
