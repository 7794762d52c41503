package org.kalanso.computerroom.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatClient;
import org.springframework.dao.DuplicateKeyException;

/** Many at once: one open session on a seat and of a person, and no code taken twice. */
class OneSessionRace extends RoomTest {
    private static final int MANY = 16;

    @Test
    void only_the_database_stands_between_two_who_both_saw_a_free_seat() {
        String seat = newSeat("PC-01");
        var one = newSession(30);
        var two = newSession(30);
        act(one.id(), "start", Map.of("workstation", seat));
        String forced =
                "update computerroom.seat_session set state = 'ACTIVE', workstation_id = :seat, started_at = created_at"
                        + " where id = :id";
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.sql(forced)
                        .param("seat", UUID.fromString(seat))
                        .param("id", UUID.fromString(two.id()))
                        .update()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_open_session_on_a_seat");
    }

    @Test
    void of_many_operators_one_gets_the_seat() throws Exception {
        String seat = newSeat("PC-01");
        String token = signIn.apiToken(operator);
        List<Callable<Integer>> starts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            var ticket = newSession(30);
            var one = stranger().bearer(token);
            starts.add(() -> one.json(
                            "POST", "/api/v1/seat-sessions/" + ticket.id() + "/start", Map.of("workstation", seat))
                    .status());
        }
        assertThat(atOnce(starts)).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void of_many_seats_one_is_opened_by_a_code() throws Exception {
        var ticket = newSession(30);
        List<Callable<Integer>> starts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            SeatClient seat = enrolled("PC-" + i);
            seat.beat();
            starts.add(() -> seat.start(ticket.code()).status());
        }
        assertThat(atOnce(starts)).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void one_tap_that_arrives_many_times_adds_once() throws Exception {
        var ticket = newSession(30);
        String token = signIn.apiToken(operator);
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            var one = stranger().bearer(token);
            taps.add(() -> one.json(
                            "POST",
                            "/api/v1/seat-sessions/" + ticket.id() + "/add-time",
                            Map.of("minutes", 15),
                            "Idempotency-Key",
                            "the-same-tap")
                    .status());
        }
        atOnce(taps);
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(45 * 60);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> all) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) statuses.add(done.get());
        }
        return statuses;
    }
}
