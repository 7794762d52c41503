package org.kalanso.computerroom.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.ScheduleTestRoom;
import org.kalanso.computerroom.session.SweepSessions;
import org.springframework.beans.factory.annotation.Autowired;

/** A seat that is kept: nobody else sits down there, and it is free again where nobody comes. 2026-11-24 is a Tuesday. */
class ReservationTest extends ScheduleTestRoom {
    @Autowired
    private SweepSessions sweep;

    @BeforeEach
    void morning() {
        later("2026-11-24T08:00:00Z");
    }

    private Visitor.Answer reserve(String seat, String from, String until, Map<String, ?> who) {
        var wanted = new HashMap<String, Object>(who);
        wanted.put("workstation", seat);
        wanted.put("from", "2026-11-24T" + from + ":00Z");
        wanted.put("until", "2026-11-24T" + until + ":00Z");
        return operatorApi.json("POST", "/api/v1/seat-reservations", wanted);
    }

    @Test
    void a_seat_is_kept_for_a_code_shows_it_refuses_others_and_is_opened_by_its_own() {
        var seat = enrolled("PC-01");
        seat.beat();
        var made = reserve(seat.id, "10:00", "11:00", Map.of("label", "Concours"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String code = made.json().path("code").asString();
        // whoever sits down before leaves ten minutes before
        assertThat(seat.start(newSession(240).code()).status()).isEqualTo(200);
        var open = seat.beat();
        assertThat(open.path("endsFor").asString()).isEqualTo("RESERVED");
        assertThat(open.path("lease").path("sessionMillis").asLong()).isBetween(6_590_000L, 6_600_000L);
        later("2026-11-24T09:50:02Z");
        var kept = seat.beat();
        assertThat(kept.path("screen").asString()).isEqualTo("LOCKED");
        assertThat(seat.door().path("notice").path("kind").asString()).isEqualTo("RESERVED");
        assertThat(seat.door().path("notice").path("at").asString()).isEqualTo("10:00");
        assertThat(state(seat.id)).isEqualTo("RESERVED");
        assertThat(seat.start(newSession(30).code()).code()).isEqualTo("computerroom.seat-taken");
        assertThat(seat.start(code).status()).isEqualTo(200);
        later("2026-11-24T11:00:02Z");
        sweep.sweep();
        assertThat(session(made.json().path("id").asString()).path("state").asString())
                .isEqualTo("EXPIRED");
        assertThat(journalled("seat-session.reserved")).isEqualTo(1);
    }

    @Test
    void it_lapses_where_nobody_comes_and_whoever_sits_there_may_stay_once_it_is_taken_off() {
        hours(Map.of("holdMinutes", 15));
        String seat = newSeat("PC-01");
        var made = reserve(seat, "10:00", "11:00", Map.of());
        String id = made.json().path("id").asString();
        var early = newSession(300);
        act(early.id(), "start", Map.of("workstation", seat));
        assertThat(session(early.id()).path("mustEndFor").asString()).isEqualTo("RESERVED");
        assertThat(operatorApi
                        .json("DELETE", "/api/v1/seat-reservations/" + id, null)
                        .status())
                .isEqualTo(204);
        assertThat(session(early.id()).path("mustEndAt").isNull()).isTrue();
        assertThat(operatorApi.get("/api/v1/seat-reservations/" + id).status()).isEqualTo(404);
        act(early.id(), "terminate", null);
        String other =
                reserve(seat, "10:00", "11:00", Map.of()).json().path("id").asString();
        later("2026-11-24T10:14:00Z");
        assertThat(state(seat)).isEqualTo("RESERVED");
        later("2026-11-24T10:15:01Z");
        sweep.sweep();
        assertThat(session(other).path("endReason").asString()).isEqualTo("WINDOW");
        assertThat(state(seat)).isEqualTo("AVAILABLE");
        assertThat(act(newSession(30).id(), "start", Map.of("workstation", seat))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_seat_is_reserved_once_at_a_time_and_never_against_hours_or_a_class() {
        String seat = newSeat("PC-01");
        reserve(seat, "10:00", "11:00", Map.of());
        assertThat(reserve(seat, "10:30", "12:00", Map.of()).code()).isEqualTo("computerroom.seat-reserved-then");
        assertThat(reserve(seat, "11:00", "12:00", Map.of()).status()).isEqualTo(201);
        booked(group("7e A"), "2026-11-24", "14h", "16h");
        assertThat(reserve(seat, "13:00", "14:30", Map.of()).code()).isEqualTo("computerroom.room-not-free");
        assertThat(reserve(newSeat("PC-02"), "07:00", "07:01", Map.of()).json().path("errors"))
                .hasSize(2);
        var listed =
                operatorApi.get("/api/v1/seat-reservations?room=" + room).json().path("items");
        assertThat(listed).hasSize(2);
        var stranger = page(someone("Diallo", "B", org.kalanso.platform.access.Role.OPERATOR, school));
        assertThat(stranger.get("/api/v1/seat-reservations").json().path("items"))
                .isEmpty();
    }

    @Test
    void a_pupil_for_whom_it_is_kept_comes_with_their_own_name() {
        var pupil = pupil("Bah", group("7e A"));
        later("2026-11-24T08:00:00Z");
        var seat = enrolled("PC-01");
        seat.beat();
        var made = reserve(
                seat.id, "10:00", "11:00", Map.of("person", pupil.person().toString()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        later("2026-11-24T09:55:00Z");
        assertThat(seat.door().path("signIn").asBoolean()).isTrue();
        var own = seat.signIn(pupil.matricule(), pupil.pin());
        assertThat(own.json().path("session").path("id").asString())
                .isEqualTo(made.json().path("id").asString());
    }

    @Test
    void a_seat_is_reserved_and_given_back_on_a_page_without_a_script() {
        String seat = newSeat("PC-01");
        String path = "/rooms/" + room + "/reservations";
        var made = operatorApi.post(
                path,
                Map.of("workstation", seat, "on", "24/11/2026", "from", "10h", "until", "11h30", "label", "Concours"));
        assertThat(made.text()).contains("Le poste est réservé", "Concours");
        var wrong =
                operatorApi.post(path, Map.of("workstation", seat, "on", "24/11/2026", "from", "11h", "until", "10h"));
        assertThat(wrong.status()).isEqualTo(422);
        String id = operatorApi
                .get("/api/v1/seat-reservations")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(operatorApi.post(path + "/" + id + "/remove", Map.of()).status())
                .isEqualTo(302);
        assertThat(operatorApi.get(path).text()).contains("Aucun poste n’est réservé");
    }
}
