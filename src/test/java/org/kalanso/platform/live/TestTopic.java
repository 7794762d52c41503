package org.kalanso.platform.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** A topic with ids, for those who have a certain role: rooms whose events a test makes up. */
@TestComponent
public class TestTopic implements LiveTopic {
    private final Map<String, List<String>> rooms = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "test-rooms";
    }

    @Override
    public @Nullable String stream(Caller caller, @Nullable String id) {
        return id != null && caller.is(Role.OPERATOR) ? id : null;
    }

    /** Something happens in the room; nobody is rung. @return its number */
    public long happens(String room, String what) {
        var events = rooms.computeIfAbsent(room, fresh -> new ArrayList<>());
        synchronized (events) {
            events.add(what);
            return events.size();
        }
    }

    @Override
    public long newest(String stream) {
        return rooms.getOrDefault(stream, List.of()).size();
    }

    @Override
    public List<LiveEvent> after(LiveListener listener, long seq, int most) {
        List<LiveEvent> after = new ArrayList<>();
        var events = rooms.getOrDefault(listener.stream(), List.of());
        synchronized (events) {
            for (long next = seq + 1; next <= events.size() && after.size() < most; next++)
                after.add(new LiveEvent(
                        next,
                        "notification",
                        Instant.EPOCH,
                        Map.of("what", Objects.requireNonNull(events.get((int) next - 1)))));
        }
        return after;
    }

    @Override
    public @Nullable LiveState received(LiveListener listener, String type, JsonNode message) {
        if (!type.equals("call")) return LiveTopic.super.received(listener, type, message);
        happens(listener.stream(), "called: " + message.path("why").asString());
        return null;
    }
}
