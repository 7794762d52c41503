package org.kalanso.bench;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A seat that says its words over a WebSocket and hears what is added to its time. */
final class RoomSeat implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final RoomOf200.Place place;
    private final String page = UUID.randomUUID().toString();
    private final AtomicReference<@Nullable Long> addedAt = new AtomicReference<>();
    private final LiveEar ear;
    private volatile @Nullable Lease lease;
    private volatile @Nullable String refused;
    private long words;

    private record Lease(String token, long since) {}

    RoomSeat(int port, RoomOf200.Place place) throws IOException {
        this.place = place;
        ear = new LiveEar(port, "/ws/workstations/" + place.seat(), "seat=" + place.key(), this::hear);
    }

    RoomOf200.Place place() {
        return place;
    }

    long bytes() {
        return ear.bytes();
    }

    /** Its word of every ten seconds. @throws IOException where the one before was refused, or opened nothing */
    void beat() throws IOException {
        Lease known = lease;
        if (refused != null) throw new IOException(place.seat() + ": " + refused);
        if (words > 0 && known == null) throw new IOException(place.seat() + " is not open");
        var reports = known == null
                ? java.util.List.of()
                : java.util.List.of(Map.of(
                        "lease",
                        known.token(),
                        "stampMillis",
                        (System.nanoTime() - known.since()) / 1_000_000,
                        "over",
                        false));
        ear.say(JSON.writeValueAsString(
                Map.of("type", "heartbeat", "n", ++words, "page", page, "fresh", known == null, "reports", reports)));
    }

    /** When the next addition was heard, by {@link System#nanoTime()}; null until then. */
    @Nullable
    Long addedAt() {
        return addedAt.get();
    }

    void awaitAddition() {
        addedAt.set(null);
    }

    private void hear(String text) {
        if (text.contains("\"type\":\"add_time\"")) addedAt.compareAndSet(null, System.nanoTime());
        else if (text.contains("\"type\":\"refused\"")) refused = text;
        else if (text.contains("\"type\":\"heard\"") && lease == null) {
            JsonNode told = JSON.readTree(text).path("lease");
            if (told.isObject()) lease = new Lease(told.path("token").asString(), System.nanoTime());
        }
    }

    @Override
    public void close() throws IOException {
        ear.close();
    }
}
