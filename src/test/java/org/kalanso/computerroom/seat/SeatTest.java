package org.kalanso.computerroom.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatClient;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats with a key: what they prove is charged, and nothing else. */
class SeatTest extends RoomTest {
    private static final long SECOND = 1_000;

    @Autowired
    private RoomKeeper keeper;

    private void lives(SeatClient seat, Duration time) {
        for (long left = time.toSeconds(); left > 0; left -= 10) {
            clock.advance(Duration.ofSeconds(Math.min(10, left)));
            seat.beat();
        }
    }

    private long usedMillis(Ticket ticket) {
        var view = session(ticket.id());
        return view.path("elapsedSeconds").asLong() * SECOND;
    }

    @Test
    void a_code_typed_at_a_seat_opens_it_and_time_runs_until_the_code_is_spent() {
        SeatClient seat = enrolled("PC-01");
        assertThat(seat.beat().path("screen").asString()).isEqualTo("LOCKED");
        var ticket = newSession(2);
        var started = seat.start(ticket.code());
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(started.json().path("screen").asString()).isEqualTo("OPEN");
        assertThat(started.json().path("lease").path("limitMillis").asLong()).isEqualTo(120_000);
        assertThat(state(seat.id)).isEqualTo("OCCUPIED");
        lives(seat, Duration.ofSeconds(60));
        assertThat(usedMillis(ticket)).isBetween(59 * SECOND, 61 * SECOND);
        lives(seat, Duration.ofSeconds(61));
        assertThat(seat.isOpen()).isFalse();
        assertThat(session(ticket.id()).path("state").asString()).isEqualTo("EXPIRED");
        assertThat(seat.start(ticket.code()).code()).isEqualTo("computerroom.code-spent");
    }

    @Test
    void time_that_is_added_arrives_and_a_waiting_seat_is_told_at_once() throws Exception {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(10);
        long bell = seat.start(ticket.code()).json().path("bell").asLong();
        var waiting = Thread.ofVirtual().start(() -> {
            assertThat(seat.visitor()
                            .get("/api/v1/seat/news?after=" + bell)
                            .json()
                            .path("rung")
                            .asBoolean())
                    .isTrue();
        });
        act(ticket.id(), "add-time", Map.of("minutes", 15));
        waiting.join(5_000);
        assertThat(waiting.isAlive()).isFalse();
        assertThat(seat.beat().path("lease").path("limitMillis").asLong()).isEqualTo(25 * 60 * SECOND);
    }

    @Test
    void four_minutes_without_power_cost_nobody_anything() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        seat.start(ticket.code());
        lives(seat, Duration.ofMinutes(3));
        clock.advance(Duration.ofSeconds(7));
        seat.powerGoes();
        clock.advance(Duration.ofMinutes(4));
        seat.starts(true);
        assertThat(seat.beat().path("screen").asString()).isEqualTo("OPEN");
        lives(seat, Duration.ofSeconds(30));
        seat.end();
        assertThat(usedMillis(ticket)).isBetween(216 * SECOND, 218 * SECOND);
        assertThat(session(ticket.id()).path("elapsedSeconds").asLong()).isEqualTo(seat.unlocked.toSeconds());
        assertThat(journalled("seat-session.gap")).isZero();
    }

    @Test
    void a_seat_that_lost_its_memory_is_given_the_rooms_minutes_back_and_the_journal_knows() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        seat.start(ticket.code());
        lives(seat, Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(3));
        seat.powerGoes();
        seat.starts(false);
        seat.beat();
        assertThat(usedMillis(ticket)).isBetween(59 * SECOND, 62 * SECOND);
        assertThat(journalled("seat-session.gap")).isEqualTo(1);
    }

    @Test
    void a_seat_works_on_without_a_network_and_is_charged_for_it_exactly() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        seat.start(ticket.code());
        clock.advance(Duration.ofMinutes(20));
        keeper.look();
        assertThat(operatorApi
                        .get("/api/v1/workstations/" + seat.id)
                        .json()
                        .path("silent")
                        .asBoolean())
                .isTrue();
        assertThat(journalled("workstation.offline")).isEqualTo(1);
        seat.beat();
        assertThat(journalled("workstation.online")).isEqualTo(1);
        assertThat(usedMillis(ticket)).isBetween(20 * 60 * SECOND - SECOND, 20 * 60 * SECOND + SECOND);
        // away for longer than all its time: it locks itself where its lease ends
        later(Duration.ofHours(2));
        assertThat(seat.isOpen()).isFalse();
        seat.powerGoes();
        assertThat(seat.beat().path("screen").asString()).isEqualTo("LOCKED");
        assertThat(session(ticket.id()).path("state").asString()).isEqualTo("EXPIRED");
        assertThat(session(ticket.id()).path("elapsedSeconds").asLong()).isEqualTo(3_600);
    }

    @Test
    void after_a_long_silence_the_code_is_asked_for_again() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        seat.start(ticket.code());
        lives(seat, Duration.ofMinutes(1));
        seat.powerGoes();
        clock.advance(Duration.ofMinutes(30));
        seat.starts(true);
        assertThat(seat.beat().path("screen").asString()).isEqualTo("WAITING");
        var other = newSession(30);
        assertThat(seat.start(other.code()).code()).isEqualTo("computerroom.seat-taken");
        assertThat(seat.start(ticket.code()).json().path("screen").asString()).isEqualTo("OPEN");
        assertThat(usedMillis(ticket)).isBetween(59 * SECOND, 61 * SECOND);
    }

    @Test
    void an_operator_locks_a_seat_moves_its_session_and_the_last_word_of_the_first_seat_still_counts() {
        SeatClient first = enrolled("PC-01");
        SeatClient second = enrolled("PC-02");
        second.beat();
        var ticket = newSession(60);
        first.start(ticket.code());
        lives(first, Duration.ofMinutes(2));
        act(ticket.id(), "suspend", null);
        assertThat(first.beat().path("screen").asString()).isEqualTo("SUSPENDED");
        assertThat(first.isOpen()).isFalse();
        first.beat();
        clock.advance(Duration.ofMinutes(5));
        act(ticket.id(), "resume", null);
        assertThat(first.beat().path("screen").asString()).isEqualTo("OPEN");
        clock.advance(Duration.ofSeconds(45));
        assertThat(act(ticket.id(), "move", Map.of("workstation", second.id)).status())
                .isEqualTo(200);
        assertThat(first.beat().path("screen").asString()).isEqualTo("LOCKED");
        first.beat();
        assertThat(second.beat().path("screen").asString()).isEqualTo("OPEN");
        lives(second, Duration.ofSeconds(15));
        second.end();
        assertThat(session(ticket.id()).path("elapsedSeconds").asLong()).isBetween(179L, 181L);
    }

    @Test
    void a_second_page_of_the_same_seat_takes_over_and_the_first_is_locked() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        seat.start(ticket.code());
        lives(seat, Duration.ofSeconds(20));
        var word = Map.of("page", UUID.randomUUID().toString(), "fresh", true, "reports", List.of());
        assertThat(seat.visitor().json("POST", "/api/v1/seat/beat", word).status())
                .isEqualTo(200);
        assertThat(seat.tryBeat().code()).isEqualTo("computerroom.open-elsewhere");
        // the same word again changes nothing
        assertThat(seat.visitor().json("POST", "/api/v1/seat/beat", word).status())
                .isEqualTo(200);
        assertThat(journalled("seat-session.gap")).isEqualTo(1);
    }

    @Test
    void a_seat_is_enrolled_once_and_its_key_counts_only_from_its_address() {
        String seat = newSeat("PC-01");
        String code = operatorApi
                .json("POST", "/api/v1/workstations/" + seat + "/enrolment", null)
                .json()
                .path("code")
                .asString();
        assertThat(stranger()
                        .json("POST", "/api/v1/seat/enrolment", Map.of("code", code))
                        .status())
                .isEqualTo(200);
        assertThat(stranger()
                        .json("POST", "/api/v1/seat/enrolment", Map.of("code", code))
                        .code())
                .isEqualTo("computerroom.unknown-enrolment");
        SeatClient known = enrolledAs(seat);
        assertThat(known.tryBeat().status()).isEqualTo(200);
        operatorApi.json(
                "PUT",
                "/api/v1/workstations/" + seat,
                Map.of("name", "PC-01", "ip", "192.168.7.20", "mac", "aa-bb-cc-dd-ee-ff"));
        assertThat(known.tryBeat().code()).isEqualTo("computerroom.seat-elsewhere");
        assertThat(stranger()
                        .json("POST", "/api/v1/seat/beat", Map.of("page", UUID.randomUUID(), "fresh", true))
                        .code())
                .isEqualTo("computerroom.unknown-seat");
    }

    @Test
    void bad_codes_are_told_apart_and_guessing_is_braked() {
        SeatClient seat = enrolled("PC-01");
        seat.beat();
        var later = newSession(Map.of(
                "minutes",
                30,
                "validFrom",
                clock.instant().plus(Duration.ofHours(2)).toString()));
        assertThat(seat.start(later.code()).code()).isEqualTo("computerroom.code-too-early");
        var shortLived = newSession(Map.of("minutes", 30, "validMinutes", 5));
        clock.advance(Duration.ofMinutes(6));
        assertThat(seat.start(shortLived.code()).code()).isEqualTo("computerroom.code-expired");
        operatorApi.json("POST", "/api/v1/workstations/" + seat.id + "/mark-maintenance", null);
        var good = newSession(30);
        assertThat(seat.start(good.code()).code()).isEqualTo("computerroom.seat-not-in-service");
        operatorApi.json("POST", "/api/v1/workstations/" + seat.id + "/mark-available", null);
        for (int i = 0; i < 3; i++)
            assertThat(seat.start("22222" + (i + 2)).code()).isEqualTo("computerroom.unknown-code");
        var braked = seat.start("222229");
        assertThat(braked.status()).isEqualTo(429);
        assertThat(braked.header("Retry-After")).isEqualTo("600");
        clock.advance(Duration.ofMinutes(11));
        assertThat(seat.start(good.code()).status()).isEqualTo(200);
        assertThat(journalled("access-code.refused")).isEqualTo(5);
    }

    @Test
    void who_sits_there_calls_the_operator_and_asks_for_time_and_reads_what_is_answered() {
        SeatClient seat = enrolled("PC-01");
        seat.start(newSession(30).code());
        seat.visitor().json("POST", "/api/v1/seat/call", null);
        seat.visitor().json("POST", "/api/v1/seat/request-time", null);
        var shown = operatorApi.get("/api/v1/workstations/" + seat.id).json();
        assertThat(shown.path("calledAt").isNull()).isFalse();
        assertThat(shown.path("wantsTimeAt").isNull()).isFalse();
    }
}
