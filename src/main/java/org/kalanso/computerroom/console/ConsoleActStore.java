package org.kalanso.computerroom.console;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acts of the console with their answers, kept for a day: long enough for every repetition of a request. */
@Repository
class ConsoleActStore {
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsoleActStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits for whoever does the same just now. @return empty where it was done before */
    Optional<UUID> claim(Caller caller, UUID room, ConsoleOrder order) {
        jdbc.sql("delete from computerroom.console_act where room_id = :room and done_at < :old")
                .param("room", room)
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        return jdbc.sql("""
                        insert into computerroom.console_act (id, room_id, request_key, what, act, done_by, done_at)
                        values (:id, :room, :key, :what, :act, :by, :now)
                        on conflict (room_id, request_key, what) do nothing returning id
                        """)
                .param("id", Ids.newId())
                .param("room", room)
                .param("key", order.key())
                .param("what", order.what())
                .param("act", order.act().name())
                .param("by", caller.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    void outcome(UUID act, UUID seat, @Nullable String refusal) {
        jdbc.sql(
                        "insert into computerroom.console_outcome (act_id, workstation_id, refusal) values (:act, :seat, :refusal)")
                .param("act", act)
                .param("seat", seat)
                .param("refusal", refusal)
                .update();
    }

    UUID done(UUID room, ConsoleOrder order) {
        return jdbc.sql("""
                        select id from computerroom.console_act where room_id = :room and request_key = :key and what = :what
                        """)
                .param("room", room)
                .param("key", order.key())
                .param("what", order.what())
                .query(UUID.class)
                .single();
    }

    /** By the seats' names. */
    Optional<ConsoleAnswer> answer(UUID room, UUID act) {
        return jdbc.sql("select act from computerroom.console_act where id = :id and room_id = :room")
                .param("id", act)
                .param("room", room)
                .query((row, n) -> ConsoleAct.valueOf(row.getString(1)))
                .optional()
                .map(what -> new ConsoleAnswer(
                        what,
                        jdbc.sql("""
                                select o.workstation_id, w.name, o.refusal from computerroom.console_outcome o
                                join computerroom.workstation w on w.id = o.workstation_id
                                where o.act_id = :act order by length(w.name), w.name
                                """)
                                .param("act", act)
                                .query((row, n) -> new ConsoleAnswer.Outcome(
                                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getString(3)))
                                .list()));
    }
}
