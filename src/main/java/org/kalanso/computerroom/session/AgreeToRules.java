package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.workstation.EnrolSeat;
import org.kalanso.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of a room, read and agreed to on a seat before one begins: which text it was, where and when. */
@Repository
public class AgreeToRules {
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreeToRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** SHA-256 of the room's rules in UTF-8, hexadecimal; empty where it has none. */
    public static Optional<String> hash(Room room) {
        return room.rules().isEmpty()
                ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(EnrolSeat.hash(room.rules())));
    }

    /**
     * @param agreed hash of the text that the seat showed
     * @throws org.kalanso.platform.problem.Problem 409 where the rules were not agreed to, or are others by now
     */
    public void demand(Room room, @Nullable String agreed) {
        hash(room).ifPresent(present -> {
            if (!present.equals(agreed)) throw ComputerroomProblem.rulesNotAgreed();
        });
    }

    /** Inside the transaction in which the session begins. */
    public void keep(Room room, UUID session, UUID seat) {
        if (room.rules().isEmpty()) return;
        jdbc.sql("""
                        insert into computerroom.rules_consent (id, session_id, room_id, text_version, workstation_id, said_at)
                        values (:id, :session, :room, :version, :seat, :now)
                        """)
                .param("id", Ids.newId())
                .param("session", session)
                .param("room", room.id())
                .param("version", version(room))
                .param("seat", seat)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The number of the text, a new one where nobody agreed to it before. */
    private int version(Room room) {
        byte[] hash = EnrolSeat.hash(room.rules());
        return known(room, hash).orElseGet(() -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:room, 4402))")
                    .param("room", room.id().toString())
                    .query((row, n) -> true)
                    .single();
            // somebody may have been quicker while this one waited
            return known(room, hash).orElseGet(() -> added(room, hash));
        });
    }

    private Optional<Integer> known(Room room, byte[] hash) {
        return jdbc.sql("select version from computerroom.rules_text where room_id = :room and text_hash = :hash")
                .param("room", room.id())
                .param("hash", hash)
                .query(Integer.class)
                .optional();
    }

    private int added(Room room, byte[] hash) {
        return jdbc.sql("""
                        insert into computerroom.rules_text (room_id, version, text, text_hash)
                        select :room, coalesce(max(version), 0) + 1, :text, :hash from computerroom.rules_text where room_id = :room
                        returning version
                        """)
                .param("room", room.id())
                .param("text", room.rules())
                .param("hash", hash)
                .query(Integer.class)
                .single();
    }
}
