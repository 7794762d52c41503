package org.kalanso.platform.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The frames of the channel: JSON objects with {@code type}, {@code at}, and {@code seq} where they are an event. */
@Component
class LiveFrames {
    private final JsonMapper json;
    private final Messages messages;
    private final Clock clock;

    LiveFrames(JsonMapper json, Messages messages, Clock clock) {
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    String event(LiveEvent event) {
        return frame(event.type(), event.seq(), event.at(), event.data());
    }

    String state(LiveState state) {
        return frame(state.type(), null, clock.instant(), state.data());
    }

    /** From here on it goes: the number after which events follow. */
    String resumed(long seq) {
        return frame("resumed", seq, clock.instant(), Map.of());
    }

    /** Nothing happened, and the connection stands. */
    String beat() {
        return frame("beat", null, clock.instant(), Map.of());
    }

    String refused(Problem problem, Locale locale) {
        return frame(
                "refused",
                null,
                clock.instant(),
                Map.of("code", problem.code(), "detail", messages.of(locale, problem)));
    }

    /** @throws Problem where it is no JSON object with a type */
    ObjectNode read(String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node instanceof ObjectNode object && object.path("type").isString()) return object;
        } catch (JacksonException garbled) {
            // refused below
        }
        throw LiveProblem.unreadable();
    }

    private String frame(String type, @Nullable Long seq, Instant at, Map<String, ?> data) {
        ObjectNode frame = json.createObjectNode().put("type", type);
        if (seq != null) frame.put("seq", seq);
        frame.put("at", at.toString());
        data.forEach((name, value) -> frame.set(name, json.valueToTree(value)));
        return json.writeValueAsString(frame);
    }
}
