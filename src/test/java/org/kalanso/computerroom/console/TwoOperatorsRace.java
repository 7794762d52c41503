package org.kalanso.computerroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;

/** Many operators press at once on the same seats, in different orders. */
class TwoOperatorsRace extends RoomTest {
    private static final int SEATS = 6;
    private static final int OPERATORS = 8;
    private final List<String> seats = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();

    private List<Visitor.Answer> atOnce(List<Map<String, Object>> orders) throws Exception {
        String token = signIn.apiToken(operator);
        List<Callable<Visitor.Answer>> all = new ArrayList<>();
        for (var order : orders) {
            var one = stranger().bearer(token);
            all.add(() -> one.json("POST", "/api/v1/rooms/" + room + "/act", order));
        }
        List<Visitor.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) answers.add(done.get());
        }
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        return answers;
    }

    private List<Map<String, Object>> furnished() {
        List<Map<String, Object>> seen = new ArrayList<>();
        for (int i = 1; i <= SEATS; i++) {
            String seat = newSeat("PC-0" + i);
            var ticket = newSession(30);
            act(ticket.id(), "start", Map.of("workstation", seat));
            seats.add(seat);
            sessions.add(ticket.id());
            seen.add(Map.of("workstation", seat, "version", 1, "session", ticket.id(), "totalSeconds", 1_800));
        }
        return seen;
    }

    private Map<String, Object> order(String act, List<Map<String, Object>> seen, boolean turned) {
        List<String> order = new ArrayList<>(seats);
        if (turned) Collections.reverse(order);
        return seen.isEmpty()
                ? Map.of("act", act, "workstations", order)
                : Map.of("act", act, "workstations", order, "seen", seen);
    }

    private static long done(List<Visitor.Answer> answers) {
        return answers.stream()
                .mapToLong(each -> each.json().path("done").asLong())
                .sum();
    }

    @Test
    void without_what_was_seen_everybody_who_presses_adds_and_with_it_one_of_them() throws Exception {
        var seen = furnished();
        List<Map<String, Object>> blind = new ArrayList<>();
        for (int i = 0; i < OPERATORS; i++) blind.add(order("PLUS_15", List.of(), i % 2 == 0));
        assertThat(done(atOnce(blind))).as("the race").isEqualTo((long) OPERATORS * SEATS);
        long total = 1_800 + OPERATORS * 900L;
        var now = seen.stream()
                .map(each -> Map.of(
                        "workstation",
                        each.getOrDefault("workstation", ""),
                        "version",
                        1,
                        "session",
                        each.getOrDefault("session", ""),
                        "totalSeconds",
                        (Object) total))
                .toList();
        List<Map<String, Object>> guarded = new ArrayList<>();
        for (int i = 0; i < OPERATORS; i++) guarded.add(order("PLUS_15", now, i % 2 == 0));
        assertThat(done(atOnce(guarded))).as("each seat once").isEqualTo(SEATS);
        for (String session : sessions)
            assertThat(session(session).path("totalSeconds").asLong()).isEqualTo(total + 900);
    }

    @Test
    void of_those_who_end_and_those_who_lengthen_each_seat_hears_one_end() throws Exception {
        var seen = furnished();
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int i = 0; i < OPERATORS; i++) orders.add(order(i % 2 == 0 ? "TERMINATE" : "PLUS_30", seen, i % 4 > 1));
        atOnce(orders);
        assertThat(journalled("seat-session.ended")).isEqualTo(SEATS);
        for (String seat : seats) assertThat(state(seat)).isEqualTo("AVAILABLE");
    }
}
