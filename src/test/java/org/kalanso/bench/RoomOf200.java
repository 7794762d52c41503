package org.kalanso.bench;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A computer room whose seats are all taken. */
record RoomOf200(String room, List<Place> places) {
    static final int SEATS = 200;

    /** @param key that the seat shows */
    record Place(String seat, String session, String key) {}

    /** @param enrolled the seats have keys and wait to say their first word; else the operator has opened them */
    static RoomOf200 in(MeasuredProgram program, Api head, boolean enrolled) throws Exception {
        String room = head.post("/api/v1/rooms", Map.of("name", "Salle " + UUID.randomUUID(), "leaseMinutes", 60))
                .path("id")
                .asString();
        List<String> seats = new ArrayList<>();
        for (int i = 1; i <= SEATS; i++)
            seats.add(head.post("/api/v1/workstations", Map.of("room", room, "name", "PC-" + i))
                    .path("id")
                    .asString());
        List<Place> places = new ArrayList<>();
        JsonNode sessions = head.post("/api/v1/seat-sessions", Map.of("room", room, "minutes", 240, "count", SEATS))
                .path("items");
        if (sessions.size() != SEATS) throw new IOException(sessions.size() + " sessions were made");
        for (int i = 0; i < SEATS; i++)
            places.add(new Place(
                    seats.get(i),
                    sessions.path(i).path("id").asString(),
                    UUID.randomUUID().toString()));
        if (enrolled) giveKeys(program, places);
        for (Place each : places)
            head.post("/api/v1/seat-sessions/" + each.session() + "/start", Map.of("workstation", each.seat()));
        return new RoomOf200(room, List.copyOf(places));
    }

    /** As if each had been enrolled with a code: two hundred codes would have to be typed. */
    private static void giveKeys(MeasuredProgram program, List<Place> places) throws Exception {
        try (Connection database = program.database();
                PreparedStatement key = database.prepareStatement("""
                        update computerroom.workstation set device_hash = ?, enrolled_at = now(), beat_at = now(), heard_online = true
                        where id = ?""")) {
            for (Place each : places) {
                key.setBytes(
                        1,
                        MessageDigest.getInstance("SHA-256")
                                .digest(each.key().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                key.setObject(2, UUID.fromString(each.seat()));
                key.addBatch();
            }
            key.executeBatch();
        }
    }
}
