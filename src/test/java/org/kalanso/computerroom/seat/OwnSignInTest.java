package org.kalanso.computerroom.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.ScheduleTestRoom;
import org.kalanso.computerroom.SeatClient;
import org.kalanso.computerroom.session.SweepSessions;
import org.springframework.beans.factory.annotation.Autowired;

/** Pupils at a seat with their own matricule: in a lesson of their class, and where the room allows it. */
class OwnSignInTest extends ScheduleTestRoom {
    @Autowired
    private SweepSessions sweep;

    private String sixth;
    private String fifth;
    private Pupil aissatou;

    @BeforeEach
    void classes() {
        sixth = group("7e A");
        fifth = group("8e A");
        aissatou = pupil("Bah", sixth);
        later("2026-11-24T08:00:00Z");
    }

    @Test
    void a_class_has_the_room_from_ten_to_twelve() {
        SeatClient first = enrolled("PC-01");
        SeatClient second = enrolled("PC-02");
        first.beat();
        second.beat();
        booked(sixth, "2026-11-24", "10h", "12h");
        later("2026-11-24T09:00:00Z");
        first.beat();
        assertThat(first.start(newSession(120).code()).status()).isEqualTo(200);
        // sessions of others end ten minutes before the class comes
        assertThat(first.beat().path("endsFor").asString()).isEqualTo("CLASS");
        assertThat(first.beat().path("lease").path("sessionMillis").asLong()).isBetween(2_990_000L, 3_000_000L);
        later("2026-11-24T09:50:01Z");
        assertThat(first.isOpen()).isFalse();
        assertThat(first.beat().path("screen").asString()).isEqualTo("LOCKED");
        var ticket = newSession(30);
        second.beat();
        assertThat(second.start(ticket.code()).text()).contains("computerroom.class-has-room", "7e A", "12:00");
        assertThat(second.door().path("notice").path("name").asString()).isEqualTo("7e A");
        assertThat(second.door().path("signIn").asBoolean()).isTrue();
        // its pupils sign in with their own matricule, without a code and without charge
        var own = second.signIn(aissatou.matricule(), aissatou.pin());
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.json().path("lease").path("sessionMillis").asLong()).isBetween(7_790_000L, 7_800_000L);
        String id = own.json().path("session").path("id").asString();
        assertThat(session(id).path("person").asString())
                .isEqualTo(aissatou.person().toString());
        assertThat(session(id).path("price").path("amount").asString()).isEqualTo("0");
        assertThat(act(id, "code", null).code()).isEqualTo("computerroom.no-code");
        var other = pupil("Barry", fifth);
        later("2026-11-24T10:05:00Z");
        first.beat();
        assertThat(first.signIn(other.matricule(), other.pin()).code()).isEqualTo("computerroom.class-has-room");
        theLessonEnds(second, id);
    }

    private void theLessonEnds(SeatClient seat, String id) {
        for (String beat : java.util.List.of("10:40", "11:30", "11:59")) {
            later("2026-11-24T" + beat + ":00Z");
            seat.beat();
        }
        later("2026-11-24T12:00:03Z");
        sweep.sweep();
        assertThat(session(id).path("endReason").asString()).isEqualTo("LESSON");
        seat.beat();
        assertThat(session(id).path("elapsedSeconds").asLong()).isBetween(7_790L, 7_800L);
    }

    @Test
    void wrong_and_unknown_get_the_same_answer_and_guessing_is_slowed() {
        booked(sixth, "2026-11-24", "08:15", "12h");
        SeatClient seat = enrolled("PC-01");
        seat.beat();
        var wrong = seat.signIn(aissatou.matricule(), "903817");
        var unknown = seat.signIn("ZZ-9999", "903817");
        assertThat(wrong.code()).isEqualTo("accounts.wrong-sign-in");
        assertThat(unknown.code()).isEqualTo(wrong.code());
        assertThat(unknown.json().path("detail").asString())
                .isEqualTo(wrong.json().path("detail").asString());
        assertThat(seat.signIn("", "").json().path("errors")).hasSize(2);
        int waits = 0;
        for (int i = 0; i < 6; i++)
            if (seat.signIn(aissatou.matricule(), "90381" + i).status() == 429) waits++;
        assertThat(waits).isPositive();
    }

    @Test
    void one_pupil_sits_at_one_seat_and_a_guardian_at_none() {
        booked(sixth, "2026-11-24", "08:15", "12h");
        later("2026-11-24T08:10:00Z");
        SeatClient first = enrolled("PC-01");
        SeatClient second = enrolled("PC-02");
        first.beat();
        second.beat();
        assertThat(first.signIn(aissatou.matricule(), aissatou.pin()).status()).isEqualTo(200);
        assertThat(second.signIn(aissatou.matricule(), aissatou.pin()).code())
                .isEqualTo("computerroom.person-has-session");
        var guardian = someone("Bah", "Mamadou", org.kalanso.platform.access.Role.GUARDIAN, school);
        String name = "bah." + guardian.toString().substring(24);
        String pin = pin(guardian, name);
        assertThat(second.signIn(name, pin).code()).isEqualTo("computerroom.no-seat-for-them");
    }

    @Test
    void a_lesson_that_is_taken_off_leaves_two_minutes_and_one_that_lasts_longer_gives_more() {
        String lesson = booked(sixth, "2026-11-24", "08:15", "10h");
        SeatClient seat = enrolled("PC-01");
        seat.beat();
        later("2026-11-24T08:20:00Z");
        seat.beat();
        String id = seat.signIn(aissatou.matricule(), aissatou.pin())
                .json()
                .path("session")
                .path("id")
                .asString();
        operatorApi.json(
                "PUT",
                "/api/v1/room-bookings/" + lesson,
                Map.of("classId", sixth, "on", "2026-11-24", "from", "08:15", "until", "11h"));
        assertThat(session(id).path("remainingSeconds").asLong()).isBetween(9_590L, 9_600L);
        assertThat(seat.beat().path("lease").path("sessionMillis").asLong()).isBetween(9_590_000L, 9_600_000L);
        operatorApi.json("DELETE", "/api/v1/room-bookings/" + lesson, null);
        assertThat(session(id).path("remainingSeconds").asLong()).isBetween(100L, 120L);
        assertThat(seat.beat().path("lease").path("sessionMillis").asLong()).isLessThanOrEqualTo(125_000L);
        later("2026-11-24T08:22:30Z");
        assertThat(seat.isOpen()).isFalse();
        assertThat(seat.beat().path("screen").asString()).isEqualTo("LOCKED");
        assertThat(session(id).path("endReason").asString()).isEqualTo("LESSON");
    }

    @Test
    void outside_of_lessons_a_room_that_allows_it_gives_what_is_left_of_the_day() {
        room = newRoom("Petite salle", Map.of("allowancePupil", 45));
        SeatClient seat = enrolled("A1");
        seat.beat();
        assertThat(seat.signIn(aissatou.matricule(), aissatou.pin()).code()).isEqualTo("computerroom.own-sign-in-off");
        hours(Map.of("ownSignIn", true));
        var own = seat.signIn(aissatou.matricule(), aissatou.pin());
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.json().path("session").path("totalSeconds").asLong()).isEqualTo(45 * 60);
        clock.advance(java.time.Duration.ofMinutes(44).plusSeconds(40));
        seat.beat();
        assertThat(seat.end().status()).isEqualTo(200);
        assertThat(seat.signIn(aissatou.matricule(), aissatou.pin()).code()).isEqualTo("computerroom.allowance-used");
        // with the class it counts for nothing
        operatorApi = page(operator);
        booked(sixth, "2026-11-24", "8h50", "10h");
        assertThat(seat.signIn(aissatou.matricule(), aissatou.pin()).status()).isEqualTo(200);
    }

    @Test
    void the_rules_of_the_room_are_read_and_agreed_to_before_one_begins() {
        room = newRoom("Salle réglée", Map.of("rules", "Pas de nourriture."));
        SeatClient seat = enrolled("R1");
        String hash = seat.door().path("rulesHash").asString();
        var ticket = newSession(30);
        assertThat(seat.start(ticket.code()).code()).isEqualTo("computerroom.rules-not-agreed");
        assertThat(seat.agreeing(hash).start(ticket.code()).status()).isEqualTo(200);
        var kept = sql.sql("""
                        select t.version, encode(t.text_hash, 'hex') as hash, t.text from computerroom.rules_consent c
                        join computerroom.rules_text t on t.room_id = c.room_id and t.version = c.text_version
                        where c.session_id = :id
                        """)
                .param("id", java.util.UUID.fromString(ticket.id()))
                .query()
                .singleRow();
        assertThat(kept).containsEntry("version", 1).containsEntry("hash", hash);
        seat.end();
        otherRules();
        var next = newSession(30);
        assertThat(seat.start(next.code()).code())
                .as("the text is another one by now")
                .isEqualTo("computerroom.rules-not-agreed");
        assertThat(seat.agreeing(seat.door().path("rulesHash").asString())
                        .start(next.code())
                        .status())
                .isEqualTo(200);
        assertThat(sql.sql("select count(*) from computerroom.rules_text where room_id = :room")
                        .param("room", java.util.UUID.fromString(room))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void otherRules() {
        var version =
                headNow().get("/api/v1/rooms/" + room).json().path("version").asInt();
        headNow()
                .json(
                        "PUT",
                        "/api/v1/rooms/" + room,
                        Map.of(
                                "name",
                                "Salle réglée",
                                "rules",
                                "Ni nourriture ni bruit.",
                                "operators",
                                java.util.List.of(operator.toString())),
                        "If-Match",
                        "\"" + version + "\"");
    }
}
