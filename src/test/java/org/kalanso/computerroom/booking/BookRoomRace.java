package org.kalanso.computerroom.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kalanso.TestDatabase;
import org.kalanso.computerroom.ScheduleTestRoom;

/** Many classes book the room at the same moment: one has it, the others are told which. */
class BookRoomRace extends ScheduleTestRoom {
    private static final int MANY = 8;
    private static final String UNGUARDED = "computerroom.booked_time_unguarded";

    @Test
    void who_looks_first_and_writes_then_is_fooled_without_the_guard_and_refused_with_it() throws Exception {
        var access = TestDatabase.access();
        try (Connection owner = access.connect(access.owner())) {
            owner.createStatement()
                    .execute("create table " + UNGUARDED + " (like computerroom.booked_time including defaults)");
            try {
                assertThat(lookedAndWrote(UNGUARDED)).as("both saw a free room").containsExactly("wrote", "wrote");
            } finally {
                owner.createStatement().execute("drop table " + UNGUARDED);
            }
        }
        assertThat(lookedAndWrote("computerroom.booked_time")).containsExactlyInAnyOrder("wrote", "refused");
    }

    /** Two transactions look at the same moment, and then write. */
    private List<String> lookedAndWrote(String table) throws Exception {
        UUID series = UUID.fromString(series());
        var bothLooked = new CyclicBarrier(2);
        List<Callable<String>> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) two.add(() -> lookAndWrite(table, series, bothLooked));
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(two)) outcomes.add(done.get());
        }
        return outcomes;
    }

    private String lookAndWrite(String table, UUID series, CyclicBarrier bothLooked) throws Exception {
        var access = TestDatabase.access();
        try (Connection connection = access.connect(access.owner())) {
            connection.setAutoCommit(false);
            try (var found = connection
                    .createStatement()
                    .executeQuery("select count(*) from " + table + " where cancelled_at is null and room_id = '" + room
                            + "'")) {
                found.next();
                assertThat(found.getInt(1)).isZero();
            }
            bothLooked.await();
            connection
                    .createStatement()
                    .execute("insert into " + table
                            + " (id, booking_id, room_id, on_day, opens, closes, starts_at, ends_at) values ('"
                            + UUID.randomUUID() + "', '" + series + "', '" + room
                            + "', '2027-01-06', 600, 720, '2027-01-06 10:00Z', '2027-01-06 12:00Z')");
            connection.commit();
            return "wrote";
        } catch (SQLException refused) {
            // two who wait for each other's row to know whether it is in the way: one of them is sent away too
            String why = String.valueOf(refused.getMessage());
            return why.contains("one_class_at_a_time") || why.contains("exclusion constraint") ? "refused" : why;
        }
    }

    /** @return a series without any time left */
    private String series() {
        String group =
                group("7e " + UUID.randomUUID().toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT));
        var made = book(operatorApi, group, "2027-01-05", "8h", "9h");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var time = made.json().path("items").path(0);
        operatorApi.json("DELETE", "/api/v1/room-bookings/" + time.path("id").asString(), null);
        return time.path("series").asString();
    }

    @Test
    void of_many_who_book_at_once_one_has_the_room_and_the_others_are_told_which() throws Exception {
        List<Callable<String>> bookings = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String group = group("7e " + (char) ('A' + i));
            var one = page(operator);
            bookings.add(() -> {
                var answer = book(one, group, "2027-01-05", "10h", "12h");
                return answer.status() == 201
                        ? "booked"
                        : answer.code() + (answer.text().contains("7e ") ? "" : "?");
            });
        }
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(bookings)) outcomes.add(done.get());
        }
        assertThat(outcomes).containsOnlyOnce("booked");
        assertThat(outcomes.stream().filter("computerroom.room-booked"::equals)).hasSize(MANY - 1);
    }
}
