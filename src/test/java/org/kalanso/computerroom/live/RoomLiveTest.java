package org.kalanso.computerroom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatTouched;
import org.kalanso.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What an operator's console hears of its room. */
class RoomLiveTest extends RoomTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NewsStore news;

    private LiveClient listens(Visitor visitor) {
        return LiveClient.page(address(), "/ws/room/" + room, visitor);
    }

    @Test
    void what_one_operator_does_the_other_hears_at_once() {
        String seat = newSeat("PC-01");
        var colleague = page(someone("Diallo", "Binta", Role.MANAGER, school));
        var ticket = newSession(30);
        try (var other = listens(colleague).resume(null)) {
            other.next("resumed");
            long before = System.nanoTime();
            act(ticket.id(), "start", Map.of("workstation", seat));
            JsonNode told = other.next("session");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
            assertThat(told.path("workstation").asString()).isEqualTo(seat);
            operatorApi.json("POST", "/api/v1/workstations/" + seat + "/mark-maintenance", null);
            assertThat(other.next("workstation").path("seq").asLong())
                    .isGreaterThan(told.path("seq").asLong());
        }
    }

    @Test
    void a_console_that_comes_back_hears_of_everything_since_the_board_it_shows() {
        String seat = newSeat("PC-01");
        String shown = operatorApi.get("/rooms/" + room).text().replaceAll("(?s).*data-version=\"(\\d+)\".*", "$1");
        var ticket = newSession(30);
        act(ticket.id(), "start", Map.of("workstation", seat));
        act(ticket.id(), "add-time", Map.of("minutes", 15));
        try (var console = listens(operatorApi).resume(Long.valueOf(shown))) {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 3; i++)
                numbers.add(console.next("session").path("seq").asLong());
            long from = Long.parseLong(shown);
            assertThat(numbers).containsExactly(from + 1, from + 2, from + 3);
        }
    }

    @Test
    void only_those_who_reach_the_room_hear_it_and_a_right_taken_away_ends_it() {
        for (Role role : List.of(Role.TEACHER, Role.PUPIL))
            assertThat(refused(page(someone("Bah", role.name(), role, school)))).isEqualTo(404);
        assertThat(refused(page(someone("Diallo", "Binta", Role.OPERATOR, school))))
                .as("an operator of another room")
                .isEqualTo(404);
        assertThat(LiveClient.refusal(catchThrowable(() ->
                        LiveClient.page(address(), "/ws/room", operatorApi).close())))
                .isEqualTo(404);
        assertThat(LiveClient.refusal(catchThrowable(() ->
                        LiveClient.page(address(), "/ws/room/x", operatorApi).close())))
                .isEqualTo(404);
    }

    @Test
    void what_was_rolled_back_nobody_hears_and_outside_of_a_transaction_nothing_is_told() {
        UUID seat = UUID.fromString(newSeat("PC-01"));
        long before = news.newest(seat);
        assertThat(catchThrowable(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new SeatTouched(seat));
                    throw new IllegalStateException("power cut");
                })))
                .hasMessage("power cut");
        assertThat(news.newest(seat)).isEqualTo(before);
        assertThat(catchThrowable(() -> events.publishEvent(new SeatTouched(seat))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_writers_at_once_leave_no_gap_and_nobody_waits_in_a_circle() throws Exception {
        List<UUID> seats = new ArrayList<>();
        for (int i = 0; i < 6; i++) seats.add(UUID.fromString(newSeat("PC-" + i)));
        long before = news.newest(UUID.fromString(room));
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // each names them in an order of its own
            var mine = new ArrayList<>(seats);
            java.util.Collections.rotate(mine, i);
            if (i % 2 == 0) java.util.Collections.reverse(mine);
            writers.add(() -> {
                transaction.executeWithoutResult(
                        status -> mine.forEach(seat -> events.publishEvent(new SeatTouched(seat))));
                return null;
            });
        }
        try (var console = listens(operatorApi).resume(before);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(writers)) done.get();
            List<Long> numbers = new ArrayList<>();
            while (numbers.size() < 360)
                numbers.add(console.next("workstation").path("seq").asLong());
            assertThat(numbers)
                    .isEqualTo(LongStream.rangeClosed(before + 1, before + 360)
                            .boxed()
                            .toList());
        }
        for (UUID seat : seats) assertThat(news.after(seat, 0, 100)).hasSize(60);
    }

    @Test
    void news_is_kept_for_a_day_and_its_numbers_go_on() {
        UUID seat = UUID.fromString(newSeat("PC-01"));
        transaction.executeWithoutResult(status -> events.publishEvent(new SeatTouched(seat)));
        clock.advance(Duration.ofHours(25));
        news.forgetOld();
        transaction.executeWithoutResult(status -> events.publishEvent(new SeatTouched(seat)));
        assertThat(news.after(seat, 0, 10)).extracting(event -> event.seq()).containsExactly(2L);
    }

    private int refused(Visitor visitor) {
        return LiveClient.refusal(catchThrowable(() -> listens(visitor).close()));
    }
}
