package org.kalanso.computerroom.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatClient;
import org.kalanso.platform.live.Live;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A seat on its WebSocket: what it is told, what it says, and who else may. */
class SeatLiveTest extends RoomTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private final String page = UUID.randomUUID().toString();
    private long words;

    @Autowired
    private RoomKeeper keeper;

    @Autowired
    private Live live;

    private LiveClient open(SeatClient seat) {
        return LiveClient.page(address(), "/ws/workstations/" + seat.id, seat.visitor());
    }

    private Map<String, Object> word(boolean fresh, List<Map<String, Object>> reports) {
        var word = new HashMap<String, Object>();
        word.put("type", "heartbeat");
        word.put("n", ++words);
        word.put("page", page);
        word.put("fresh", fresh);
        word.put("reports", reports);
        return word;
    }

    private JsonNode started(LiveClient channel, String code) {
        var start = word(false, List.of());
        start.put("type", "start");
        start.put("code", code);
        return channel.say(start).next("heard");
    }

    private Map<String, Object> report(String token, long stamp, boolean over) {
        return Map.of("lease", token, "stampMillis", stamp, "over", over);
    }

    @Test
    void a_seat_is_opened_counts_is_given_time_and_ends_over_its_channel() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(10);
        try (var channel = open(seat).resume(null)) {
            assertThat(channel.next("state").path("screen").asString()).isEqualTo("LOCKED");
            var lease = started(channel, ticket.code()).path("lease");
            String token = lease.path("token").asString();
            assertThat(lease.path("limitMillis").asLong()).isEqualTo(600_000);
            clock.advance(Duration.ofSeconds(10));
            var heard = channel.say(word(false, List.of(report(token, 10_000, false))))
                    .next("heard");
            assertThat(heard.path("n").asLong()).isEqualTo(words);
            assertThat(heard.path("lease").has("token"))
                    .as("the seat has shown that it has it")
                    .isFalse();
            act(ticket.id(), "add-time", Map.of("minutes", 15));
            var added = channel.next("add_time");
            assertThat(added.path("minutes").asInt()).isEqualTo(15);
            assertThat(channel.next("state").path("sessionMillis").asLong()).isEqualTo(25 * 60_000);
            channel.say(word(false, List.of(report(token, 11_000, false))));
            assertThat(channel.next("heard").path("lease").path("limitMillis").asLong())
                    .isEqualTo(25 * 60_000);
            var end = word(false, List.of(report(token, 12_000, true)));
            end.put("type", "end");
            clock.advance(Duration.ofSeconds(2));
            assertThat(channel.say(end).next("heard").path("screen").asString()).isEqualTo("LOCKED");
        }
        assertThat(session(ticket.id()).path("elapsedSeconds").asLong()).isEqualTo(12);
    }

    @Test
    void whoever_comes_back_hears_all_it_missed_in_its_order_and_nothing_twice() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(60);
        long heard;
        try (var first = open(seat).resume(null)) {
            first.next("state");
            seat.start(ticket.code());
            heard = first.next("open_session").path("seq").asLong();
            first.vanish();
        }
        act(ticket.id(), "add-time", Map.of("minutes", 5));
        operatorApi.post("/rooms/" + room + "/act", Map.of("act", "MESSAGE", "ids", seat.id, "message", "Bonjour."));
        act(ticket.id(), "suspend", null);
        act(ticket.id(), "resume", null);
        act(ticket.id(), "terminate", null);
        try (var second = open(seat).resume(heard)) {
            List<String> types = new ArrayList<>();
            List<Long> numbers = new ArrayList<>();
            for (String type : List.of("add_time", "message", "suspend", "resume", "close_session")) {
                JsonNode event = second.next(type);
                types.add(type);
                numbers.add(event.path("seq").asLong());
                if (type.equals("message"))
                    assertThat(event.path("text").asString()).isEqualTo("Bonjour.");
            }
            assertThat(numbers).containsExactly(heard + 1, heard + 2, heard + 3, heard + 4, heard + 5);
            assertThat(second.next("state").path("screen").asString()).isEqualTo("LOCKED");
        }
    }

    @Test
    void a_word_that_was_said_before_is_refused_over_both_ways() {
        SeatClient seat = enrolled("PC-01");
        try (var channel = open(seat).resume(null)) {
            var word = word(true, List.of());
            channel.say(word).next("heard");
            assertThat(channel.say(word).next("refused").path("code").asString())
                    .isEqualTo("computerroom.word-replayed");
            assertThat(seat.visitor().json("POST", "/api/v1/seat/beat", word).code())
                    .isEqualTo("computerroom.word-replayed");
            var unnumbered = word(true, List.of());
            unnumbered.remove("n");
            assertThat(channel.say(unnumbered).next("refused").path("code").asString())
                    .isEqualTo("platform.invalid");
            channel.say(Map.of("type", "heartbeat", "n", "viele", "page", "nobody"));
            assertThat(channel.next("refused").path("code").asString()).isEqualTo("platform.invalid");
            channel.say(word(false, List.of())).next("heard");
        }
    }

    @Test
    void only_the_seat_itself_hears_what_it_is_told() {
        SeatClient seat = enrolled("PC-01");
        SeatClient other = enrolled("PC-02");
        String path = "/ws/workstations/" + seat.id;
        assertThat(refusal(path, other.visitor(), address())).isEqualTo(404);
        assertThat(refusal(path, operatorApi, address())).as("an operator").isEqualTo(401);
        assertThat(refusal(path, seat.visitor(), "https://evil.example")).isEqualTo(403);
        String key = java.util.Objects.requireNonNull(seat.visitor().cookie("seat"));
        assertThat(LiveClient.refusal(catchThrowable(() -> LiveClient.with(address(), path + "?key=" + key, Map.of())
                        .close())))
                .as("nothing in the address opens anything")
                .isEqualTo(401);
        try (var program = LiveClient.with(address(), path, Map.of("X-Seat-Key", key))) {
            program.resume(null).next("state");
            assertThat(program.say(Map.of("type", "call_operator"))
                            .next("done")
                            .path("of")
                            .asString())
                    .isEqualTo("call_operator");
        }
        assertThat(operatorApi
                        .get("/api/v1/workstations/" + seat.id)
                        .json()
                        .path("calledAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void a_seat_enrolled_anew_closes_what_its_key_before_had_open() {
        SeatClient seat = enrolled("PC-01");
        try (var before = open(seat).resume(null)) {
            before.next("state");
            enrolledAs(seat.id);
            assertThat(before.closedWithin(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void without_a_websocket_a_waiting_request_hears_what_another_node_did() throws Exception {
        SeatClient seat = enrolled("PC-01");
        long bell = seat.beat().path("bell").asLong();
        var rung = java.util.concurrent.CompletableFuture.supplyAsync(() -> seat.visitor()
                .get("/api/v1/seat/news?after=" + bell)
                .json()
                .path("rung")
                .asBoolean());
        // as another node writes it: the row, and the word to all
        sql.sql("""
                        with counted as (
                          insert into computerroom.news_count as c (stream, last) values (cast(:seat as uuid), 1)
                          on conflict (stream) do update set last = c.last + 1 returning stream, last)
                        insert into computerroom.news select stream, last, 'changed', now(), '{}' from counted
                        """).param("seat", seat.id).update();
        live.told("workstations");
        assertThat(rung.get(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void three_missing_words_and_a_seat_is_gone_in_the_journal_and_on_the_console_and_one_brings_it_back() {
        SeatClient seat = enrolled("PC-01");
        seat.beat();
        clock.advance(Duration.ofSeconds(25));
        keeper.look();
        assertThat(journalled("workstation.offline")).isZero();
        assertThat(state(seat.id)).isEqualTo("AVAILABLE");
        clock.advance(Duration.ofSeconds(6));
        try (var console = LiveClient.page(address(), "/ws/room/" + room, operatorApi)) {
            console.resume(null).next("resumed");
            keeper.look();
            keeper.look();
            console.next("workstation");
            assertThat(journalled("workstation.offline")).isEqualTo(1);
            assertThat(state(seat.id)).isEqualTo("OFFLINE");
            seat.beat();
            console.next("workstation");
            assertThat(journalled("workstation.online")).isEqualTo(1);
            assertThat(state(seat.id)).isEqualTo("AVAILABLE");
        }
    }

    @Test
    void a_seat_is_warned_once_at_ten_five_and_one_minute() {
        SeatClient seat = enrolled("PC-01");
        var ticket = newSession(20);
        try (var channel = open(seat).resume(null)) {
            channel.next("state");
            started(channel, ticket.code());
            List<Integer> warnings = new ArrayList<>();
            for (int minute = 0; minute < 20; minute++) {
                keeper.look();
                keeper.look();
                clock.advance(Duration.ofMinutes(1));
            }
            for (int i = 0; i < 3; i++)
                warnings.add(channel.next("warning").path("minutesLeft").asInt());
            assertThat(warnings).containsExactly(10, 5, 1);
            act(ticket.id(), "add-time", Map.of("minutes", 9));
            channel.next("add_time");
            keeper.look();
            assertThat(channel.rest())
                    .noneMatch(event -> event.path("type").asString().equals("warning"));
        }
    }

    private int refusal(String path, Visitor visitor, String origin) {
        return LiveClient.refusal(catchThrowable(
                () -> LiveClient.page(address(), path, visitor, origin).close()));
    }
}
