package org.kalanso.computerroom.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.ScheduleTestRoom;
import org.kalanso.platform.access.Role;

/** A room for a class: booked once or weekly, by whom it may be, moved and taken off. 2026-11-24 is a Tuesday. */
class BookingTest extends ScheduleTestRoom {
    private String sixth;
    private String fifth;

    @BeforeEach
    void classes() {
        later("2026-11-23T07:00:00Z");
        sixth = group("7e A");
        fifth = group("8e A");
    }

    @Test
    void a_room_is_booked_once_and_whoever_comes_second_is_told_by_whom_and_when() {
        booked(sixth, "2026-11-24", "10h", "12:00");
        var second = book(operatorApi, fifth, "24/11/2026", "11:30", "13h");
        assertThat(second.code()).isEqualTo("computerroom.room-booked");
        assertThat(second.text()).contains("7e A", "24/11/2026", "10:00", "12:00");
        booked(fifth, "2026-11-24", "12:00", "13:00");
        var listed = operatorApi
                .get("/api/v1/rooms/" + room + "/bookings?from=2026-11-24&until=2026-11-24")
                .json()
                .path("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.path(0).path("startsAt").asString()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(journalled("class-booking.made")).isEqualTo(2);
        var wrong = operatorApi.json(
                "POST",
                "/api/v1/rooms/" + room + "/bookings",
                Map.of("on", "2026-11-20", "from", "matin", "until", "12h"));
        assertThat(wrong.json().path("errors")).hasSize(3);
    }

    /** From an hour to noon, each week. */
    private Visitor.Answer weekly(String group, String on, String from, String until) {
        return operatorApi.json(
                "POST",
                "/api/v1/rooms/" + room + "/bookings",
                Map.of("classId", group, "on", on, "from", from, "until", "12h", "weeklyUntil", until));
    }

    @Test
    void a_weekly_booking_leaves_out_holidays_says_so_and_is_taken_off_one_by_one_or_from_a_day_on() {
        hours(Map.of("tuesday", "8h-18h"));
        operatorApi.json("POST", "/api/v1/rooms/" + room + "/hours/exceptions", Map.of("from", "2026-12-01"));
        var made = weekly(sixth, "2026-11-24", "10h", "2026-12-22");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("leftOut").toString()).isEqualTo("[\"2026-12-01\"]");
        var times = made.json().path("items");
        assertThat(times).hasSize(4);
        // a conflict in any week refuses all of them
        var other = weekly(fifth, "2026-12-01", "11h", "2026-12-15");
        assertThat(other.code()).isEqualTo("computerroom.room-booked");
        assertThat(other.text()).contains("08/12/2026");
        String second = times.path(1).path("id").asString();
        assertThat(operatorApi
                        .json("DELETE", "/api/v1/room-bookings/" + second, null)
                        .status())
                .isEqualTo(204);
        assertThat(operatorApi.get("/api/v1/room-bookings/" + second).status()).isEqualTo(404);
        String third = times.path(2).path("id").asString();
        operatorApi.json("DELETE", "/api/v1/room-bookings/" + third + "?rest=true", null);
        assertThat(operatorApi
                        .get("/api/v1/rooms/" + room + "/bookings?from=2026-11-23&until=2026-12-31")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(journalled("class-booking.cancelled")).isEqualTo(3);
        assertThat(book(operatorApi, fifth, "2026-11-25", "10h", "11h").code()).isEqualTo("computerroom.outside-hours");
    }

    @Test
    void a_teacher_sees_the_week_and_books_and_takes_off_for_their_own_class_alone() {
        var teacher = page(teacherOf(sixth));
        String others = booked(fifth, "2026-11-24", "8h", "9h");
        assertThat(book(teacher, fifth, "2026-11-24", "14h", "15h")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("classId");
        var own = book(teacher, sixth, "2026-11-24", "10h", "12h");
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        var week = teacher.get("/rooms/" + room + "/week?on=2026-11-24");
        assertThat(week.text()).contains("7e A", "8e A", "10:00");
        assertThat(teacher.json("DELETE", "/api/v1/room-bookings/" + others, null)
                        .status())
                .isEqualTo(404);
        assertThat(teacher.get("/rooms/" + room + "/bookings/" + others).status())
                .isEqualTo(404);
        String mine = own.json().path("items").path(0).path("id").asString();
        assertThat(teacher.json("DELETE", "/api/v1/room-bookings/" + mine, null).status())
                .isEqualTo(204);
        for (Role role : new Role[] {Role.PUPIL, Role.GUARDIAN}) {
            var none = page(someone("Sylla", "M", role, school));
            assertThat(none.get("/rooms/" + room + "/week").status()).isEqualTo(403);
            assertThat(book(none, sixth, "2026-11-25", "10h", "12h").status()).isEqualTo(403);
        }
        var elsewhere = page(someone("Diallo", "B", Role.OPERATOR, school));
        assertThat(elsewhere.get("/rooms/" + room + "/week").status())
                .as("another room’s operator")
                .isEqualTo(404);
        assertThat(book(elsewhere, sixth, "2026-11-25", "10h", "12h").status()).isEqualTo(404);
    }

    @Test
    void a_booked_time_moves_to_another_day_another_hour_another_class() {
        String id = booked(sixth, "2026-11-24", "10h", "12h");
        booked(fifth, "2026-11-25", "10h", "12h");
        var into = operatorApi.json(
                "PUT",
                "/api/v1/room-bookings/" + id,
                Map.of("classId", sixth, "on", "2026-11-25", "from", "11h", "until", "13h"));
        assertThat(into.code()).isEqualTo("computerroom.room-booked");
        var moved = operatorApi.json(
                "PUT",
                "/api/v1/room-bookings/" + id,
                Map.of("classId", fifth, "on", "2026-11-24", "from", "11h", "until", "13h", "note", "Tableur"));
        assertThat(moved.json().path("className").asString()).isEqualTo("8e A");
        assertThat(moved.json().path("from").asString()).isEqualTo("11:00");
        assertThat(journalled("class-booking.moved")).isEqualTo(1);
    }

    @Test
    void a_time_of_the_school_is_another_moment_once_its_clock_is_put_back() {
        zone("Europe/Paris");
        clock.set(java.time.Instant.parse("2026-10-12T07:00:00Z"));
        operatorApi = page(operator);
        var made = operatorApi.json(
                "POST",
                "/api/v1/rooms/" + room + "/bookings",
                Map.of(
                        "classId",
                        sixth,
                        "on",
                        "2026-10-20",
                        "from",
                        "10h",
                        "until",
                        "12h",
                        "weeklyUntil",
                        "2026-10-27"));
        var times = made.json().path("items");
        assertThat(times.path(0).path("startsAt").asString()).isEqualTo("2026-10-20T08:00:00Z");
        assertThat(times.path(1).path("startsAt").asString()).isEqualTo("2026-10-27T09:00:00Z");
        assertThat(times.path(1).path("from").asString()).isEqualTo("10:00");
    }

    @Test
    void a_booking_is_made_moved_and_taken_off_on_pages_without_a_script() {
        String base = "/rooms/" + room;
        assertThat(operatorApi.get("/rooms/week").status()).isEqualTo(302);
        var form = Map.of("classId", sixth, "on", "24/11/2026", "from", "10h", "until", "12h", "weeklyUntil", "");
        var made = operatorApi.post(base + "/bookings/new", form);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        assertThat(made.header("Location")).contains("/week?on=2026-11-24");
        var again = operatorApi.post(base + "/bookings/new", form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("La classe 7e A a déjà la salle le 24/11/2026, de 10:00 à 12:00.");
        String id = operatorApi
                .get("/api/v1/rooms/" + room + "/bookings?from=2026-11-24&until=2026-11-24")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(operatorApi.get(base + "/bookings/" + id).text()).contains("24/11/2026");
        var later = Map.of("classId", sixth, "on", "24/11/2026", "from", "14h", "until", "15h");
        assertThat(operatorApi.post(base + "/bookings/" + id, later).status()).isEqualTo(302);
        assertThat(operatorApi.get(base + "/week?on=2026-11-24").text()).contains("14:00–15:00");
        assertThat(operatorApi
                        .post(base + "/bookings/" + id + "/cancel", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi.get(base + "/week?on=2026-11-24").text()).doesNotContain("14:00–15:00");
    }
}
