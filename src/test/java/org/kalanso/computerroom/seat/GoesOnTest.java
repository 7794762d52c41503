package org.kalanso.computerroom.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatClient;
import org.springframework.beans.factory.annotation.Autowired;

/** What a seat costs that simply goes on: two hundred of them say so every ten seconds, all day. */
class GoesOnTest extends RoomTest {
    private static final int LEASE_MINUTES = 4;

    @Autowired
    private RoomKeeper keeper;

    /** Where the session's row stands, who wrote it and who held it last: another one after every write, and after every lock. */
    private String row(Ticket ticket, String columns) {
        return sql.sql("select concat_ws(' ', " + columns + ") from computerroom.seat_session where id = :id")
                .param("id", UUID.fromString(ticket.id()))
                .query(String.class)
                .single();
    }

    private long stretch(Ticket ticket, String column) {
        return sql.sql("select " + column + " from computerroom.stretch where session_id = :id")
                .param("id", UUID.fromString(ticket.id()))
                .query(Long.class)
                .single();
    }

    @Test
    void a_word_that_time_goes_on_writes_the_count_and_the_lease_and_leaves_the_session_alone() {
        room = newRoom("Salle 2", Map.of("leaseMinutes", LEASE_MINUTES));
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        seat.start(ticket.code());
        seat.beat();
        String before = row(ticket, "ctid, xmin");
        clock.advance(Duration.ofSeconds(10));
        var lease = seat.beat().path("lease");

        assertThat(row(ticket, "ctid, xmin")).isEqualTo(before);
        long counted = stretch(ticket, "stamped_ms");
        assertThat(counted).isBetween(9_000L, 20_000L);
        assertThat(stretch(ticket, "limit_ms")).isEqualTo(counted + LEASE_MINUTES * 60_000L);
        assertThat(lease.path("limitMillis").asLong()).isEqualTo(counted + LEASE_MINUTES * 60_000L);
    }

    @Test
    void a_look_after_the_room_neither_holds_nor_writes_who_has_time_enough() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(12);
        seat.start(ticket.code());
        String before = row(ticket, "ctid, xmin, xmax");
        keeper.look();
        assertThat(row(ticket, "ctid, xmin, xmax")).isEqualTo(before);

        clock.advance(Duration.ofSeconds(150));
        seat.beat();
        keeper.look();
        assertThat(row(ticket, "warned_minutes")).isEqualTo("10");
    }
}
