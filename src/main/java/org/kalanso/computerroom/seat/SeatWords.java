package org.kalanso.computerroom.seat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.live.LiveDevice;
import org.kalanso.platform.live.LiveState;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a seat says over its WebSocket, and the answer: what its word changed. The rest it is told by itself. */
@Component
class SeatWords {
    private final SeatScreen screen;
    private final SeatStore seats;
    private final SeatCalls calls;
    private final JsonMapper json;

    SeatWords(SeatScreen screen, SeatStore seats, SeatCalls calls, JsonMapper json) {
        this.screen = screen;
        this.seats = seats;
        this.calls = calls;
        this.json = json;
    }

    private record Said(
            @Nullable Long n,
            @Nullable UUID page,
            @Nullable Boolean fresh,
            @Nullable List<SeatWord.Report> reports,
            @Nullable String code,
            @Nullable String rulesHash) {
        /** @throws Problem 422 without a number: over a WebSocket every word has one */
        SeatWord word() {
            if (n == null) throw Problem.invalid("n", "required");
            return new SeatWord(page, Boolean.TRUE.equals(fresh), reports, n);
        }
    }

    /** @return null for a type that seats don't use */
    @Nullable
    LiveState take(LiveDevice device, String type, JsonNode message) {
        return switch (type) {
            case "heartbeat" -> heartbeat(device.id(), said(message).word());
            case "start" -> {
                Said said = said(message);
                String code = said.code() == null ? "" : said.code();
                var seat = seats.one(device.id());
                yield heard(said.word(), screen.start(seat, device.address(), said.word(), code, said.rulesHash()));
            }
            case "end" -> {
                SeatWord word = said(message).word();
                yield heard(word, screen.end(seats.one(device.id()), word));
            }
            case "call_operator" -> {
                calls.call(device.id());
                yield new LiveState("done", Map.of("of", type));
            }
            case "request_time" -> {
                calls.requestTime(device.id());
                yield new LiveState("done", Map.of("of", type));
            }
            default -> null;
        };
    }

    private Said said(JsonNode message) {
        try {
            return json.treeToValue(message, Said.class);
        } catch (JacksonException garbled) {
            throw Problem.invalid("message", "invalid");
        }
    }

    private LiveState heartbeat(UUID seat, SeatWord word) {
        var heard = screen.heard(seat, word);
        var session = heard.session();
        return heard(
                word, SeatView.Screen.of(session), session == null ? null : screen.lease(seat, session), heard.done());
    }

    private static LiveState heard(SeatWord word, SeatView view) {
        return heard(word, view.screen(), view.lease(), view.done());
    }

    private static LiveState heard(
            SeatWord word, SeatView.Screen screen, SeatView.@Nullable LeaseView lease, List<UUID> done) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("n", Objects.requireNonNull(word.n()));
        answer.put("screen", screen);
        if (!done.isEmpty()) answer.put("done", done);
        if (lease != null) answer.put("lease", part(lease, word));
        return new LiveState("heard", answer);
    }

    /** The signed words themselves only where the seat does not show that it has them. */
    private static Map<String, Object> part(SeatView.LeaseView lease, SeatWord word) {
        Map<String, Object> part = new HashMap<>();
        part.put("stretch", lease.stretch());
        part.put("limitMillis", lease.limitMillis());
        part.put("sessionMillis", lease.sessionMillis());
        String stretch = lease.stretch().toString();
        boolean known = word.known().stream()
                .anyMatch(each -> each.lease() != null && each.lease().contains(stretch));
        if (!known) part.put("token", lease.token());
        return part;
    }
}
