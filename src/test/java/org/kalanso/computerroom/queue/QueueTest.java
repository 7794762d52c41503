package org.kalanso.computerroom.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
class QueueTest extends RoomTest {
    @Autowired
    CloseQueue closeQueue;

    private String join(String name, int minutes) {
        return made(operatorApi.json(
                "POST", "/api/v1/queue-tickets", Map.of("room", room, "label", name, "minutes", minutes)));
    }

    private JsonNode queue() {
        return operatorApi.get("/api/v1/queue-tickets?room=" + room).json();
    }

    private JsonNode ticket(String id) {
        return operatorApi.get("/api/v1/queue-tickets/" + id).json();
    }

    private org.kalanso.Visitor.Answer steer(String id, String verb) {
        return operatorApi.json("POST", "/api/v1/queue-tickets/" + id + "/" + verb, null);
    }

    private String sits(String seat, int minutes) {
        var ticket = newSession(minutes);
        act(ticket.id(), "start", Map.of("workstation", seat));
        return ticket.id();
    }

    @Test
    void numbers_follow_each_other_and_the_wait_follows_from_who_sits_and_who_came_before() {
        sits(newSeat("PC-01"), 20);
        sits(newSeat("PC-02"), 50);
        operatorApi.json("POST", "/api/v1/workstations/" + newSeat("PC-03") + "/mark-maintenance", null);
        join("Mariama", 60);
        join("Sékou", 30);
        join("Hawa", 30);
        JsonNode items = queue().path("items");
        assertThat(items.valueStream().map(each -> each.path("number").asInt())).containsExactly(1, 2, 3);
        assertThat(items.valueStream().map(each -> each.path("waitSeconds").asLong() / 60))
                .containsExactly(20L, 50L, 80L);
        later(Duration.ofMinutes(10));
        assertThat(queue().path("items").path(0).path("waitSeconds").asLong() / 60)
                .isEqualTo(10);
        assertThat(queue().path("free").asInt()).isZero();
    }

    @Test
    void whoever_waits_longest_is_called_when_a_seat_is_free_and_each_seat_is_promised_once() {
        String seat = newSeat("PC-01");
        String session = sits(seat, 20);
        String first = join("Mariama", 30);
        String second = join("Sékou", 30);
        assertThat(steer(first, "call").code()).isEqualTo("computerroom.no-seat-free");
        act(session, "terminate", null);
        var called = operatorApi.json("POST", "/api/v1/queue-tickets/call-next", Map.of("room", room));
        assertThat(called.json().path("id").asString()).isEqualTo(first);
        assertThat(called.json().path("workstation").asString()).isEqualTo(seat);
        assertThat(steer(first, "call").json().path("version").asInt())
                .isEqualTo(called.json().path("version").asInt());
        assertThat(steer(second, "call").code()).isEqualTo("computerroom.no-seat-free");
        assertThat(operatorApi.get("/rooms/" + room).text()).contains("Numéro 1 appelé");
        // the second waits for as long as the first wanted
        assertThat(queue().path("items").path(1).path("waitSeconds").asLong()).isEqualTo(30 * 60);
        assertThat(steer(first, "take").json().path("state").asString()).isEqualTo("TAKEN");
        assertThat(steer(first, "take").status()).isEqualTo(200);
        assertThat(steer(first, "leave").code()).isEqualTo("computerroom.turn-over");
        assertThat(ticket(first).path("name").asString())
                .as("the name goes with the turn")
                .isEmpty();
        assertThat(steer(second, "leave").status()).isEqualTo(200);
        assertThat(operatorApi
                        .json("POST", "/api/v1/queue-tickets/call-next", Map.of("room", room))
                        .code())
                .isEqualTo("computerroom.queue-empty");
        assertThat(journalled("queue-ticket.joined")).isEqualTo(2);
        assertThat(journalled("queue-ticket.called")).isEqualTo(1);
    }

    @Test
    void a_visitor_waits_once_and_a_name_is_gone_after_the_day() {
        String visitor = made(operatorApi.json(
                "POST",
                "/api/v1/visitors",
                Map.of("familyName", "Baldé", "givenNames", "Mariama", "bornOn", "1990-05-04", "consent", true)));
        var said = Map.of("room", room, "visitor", visitor);
        made(operatorApi.json("POST", "/api/v1/queue-tickets", said));
        assertThat(operatorApi.json("POST", "/api/v1/queue-tickets", said).code())
                .isEqualTo("computerroom.waits-already");
        assertThat(queue().path("items").path(0).path("name").asString()).isEqualTo("Mariama Baldé");
        String named = join("Sékou", 30);
        closeQueue.run(school, ZonedDateTime.now(clock).plusDays(2));
        assertThat(ticket(named).path("state").asString()).isEqualTo("GONE");
        assertThat(sql.sql("select count(*) from computerroom.queue_ticket where room_id = :room::uuid and label <> ''")
                        .param("room", room)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everybody_in_the_room_sees_numbers_and_nobody_s_name() {
        newSeat("PC-01");
        steer(join("Mariama Baldé", 30), "call");
        join("Sékou Camara", 30);
        var wall = stranger().get("/rooms/" + room + "/display");
        assertThat(wall.status()).isEqualTo(200);
        assertThat(wall.text())
                .contains("<b>1</b> <span>PC-01</span>", "<b>2</b>")
                .doesNotContain("Mariama", "Baldé", "Sékou");
    }

    @Test
    void many_who_draw_at_once_get_different_numbers() throws Exception {
        String token = signIn.apiToken(operator);
        List<Callable<Integer>> draws = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var one = stranger().bearer(token);
            draws.add(() -> one.json("POST", "/api/v1/queue-tickets", Map.of("room", room))
                    .json()
                    .path("number")
                    .asInt());
        }
        List<Integer> numbers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(draws)) numbers.add(done.get());
        }
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void nothing_is_lengthened_by_itself_while_somebody_waits() {
        room = newRoom("Salle B", Map.of("extendMinutes", 10));
        newSeat("PC-02");
        var seat = enrolled("PC-01");
        seat.beat();
        var ticket = newSession(3);
        seat.start(ticket.code());
        String waits = join("Mariama", 30);
        later(Duration.ofSeconds(90));
        seat.beat();
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(180);
        steer(waits, "leave");
        seat.beat();
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(180 + 600);
    }

    @Test
    void the_page_draws_calls_and_serves() {
        newSeat("PC-01");
        String page = "/rooms/" + room + "/queue";
        assertThat(operatorApi
                        .post(page, Map.of("room", room, "label", "Mariama", "minutes", "45"))
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi.get(page).text()).contains("Mariama", "Un poste est libre", "Appeler le 1");
        String id = queue().path("items").path(0).path("id").asString();
        assertThat(operatorApi.post(page + "/" + id, Map.of("verb", "CALL")).status())
                .isEqualTo(302);
        assertThat(operatorApi.get(page).text()).contains("Appelé à PC-01", "Servir");
        assertThat(operatorApi.post(page + "/" + id, Map.of("verb", "LEAVE")).status())
                .isEqualTo(302);
        assertThat(operatorApi.get(page).text()).contains("Personne n’attend");
        assertThat(operatorApi.post(page, Map.of("room", room, "minutes", "0")).status())
                .isEqualTo(422);
    }
}
