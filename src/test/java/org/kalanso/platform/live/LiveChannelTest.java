package org.kalanso.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may listen, from where, how much, and for how long. */
class LiveChannelTest extends AccountsTest {
    private static final String MINE = "/ws/notifications";
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    private TestTopic rooms;

    @Autowired
    private Live live;

    @Autowired
    private LiveBeat beat;

    @Autowired
    private LiveSignals signals;

    @Test
    void a_page_of_another_site_opens_nothing_with_our_cookie() {
        Visitor teacher = page(Role.TEACHER);
        for (String origin : List.of("https://evil.example", "http://localhost:1", "null", address() + ".evil.example"))
            assertThat(refusal(() -> LiveClient.page(address(), MINE, teacher, origin)))
                    .as(origin)
                    .isEqualTo(403);
        var cookie = Map.of("Cookie", "kalanso=" + teacher.cookie("kalanso"));
        assertThat(refusal(() -> LiveClient.with(address(), MINE, cookie)))
                .as("without an origin")
                .isEqualTo(403);
        try (var own = LiveClient.page(address(), MINE, teacher)) {
            assertThat(own.resume(null).next("resumed").path("seq").asLong()).isZero();
        }
    }

    @Test
    void a_program_listens_with_its_token_in_the_header_and_with_none_in_the_address() {
        String token = signIn.apiToken(person(Role.TEACHER));
        try (var own = LiveClient.with(address(), MINE, Map.of("Authorization", "Bearer " + token))) {
            own.resume(null).next("resumed");
        }
        assertThat(refusal(() -> LiveClient.with(address(), MINE, Map.of("Authorization", "Bearer wrong"))))
                .isEqualTo(401);
        String path = MINE + "?token=" + token + "&access_token=" + token + "&ticket=" + token;
        try (var stranger = LiveClient.with(address(), path, Map.of())) {
            assertThat(stranger.resume(null).next("refused").path("code").asString())
                    .isEqualTo("platform.sign-in-needed");
        }
    }

    @Test
    void a_page_whose_session_is_over_is_told_so() {
        Visitor gone = stranger().cookie("kalanso", "no-such-session");
        try (var page = LiveClient.page(address(), MINE, gone)) {
            assertThat(page.closedWithin(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void a_ticket_opens_one_connection_for_half_a_minute() {
        Visitor program = signIn.api(stranger(), person(Role.TEACHER), school);
        String ticket = ticket(program);
        try (var first = LiveClient.with(address(), MINE, Map.of());
                var second = LiveClient.with(address(), MINE, Map.of())) {
            first.say(Map.of("type", "hello", "ticket", ticket)).resume(null).next("resumed");
            second.say(Map.of("type", "hello", "ticket", ticket));
            assertThat(second.next("refused").path("code").asString()).isEqualTo("platform.live-bad-ticket");
            String late = ticket(program);
            clock.advance(Duration.ofSeconds(31));
            second.say(Map.of("type", "hello", "ticket", late));
            assertThat(second.next("refused").path("code").asString()).isEqualTo("platform.live-bad-ticket");
        }
    }

    @Test
    void what_is_not_theirs_is_not_there() {
        Visitor pupil = page(Role.PUPIL);
        assertThat(refusal(() -> LiveClient.page(address(), "/ws/test-rooms/b12", pupil)))
                .isEqualTo(404);
        assertThat(refusal(() -> LiveClient.page(address(), "/ws/nothing", pupil)))
                .isEqualTo(404);
        assertThat(refusal(() -> LiveClient.page(address(), MINE + "/" + UUID.randomUUID(), pupil)))
                .isEqualTo(404);
        var plain = pupil.get(MINE, "Origin", address());
        assertThat(plain.status()).isEqualTo(426);
        assertThat(plain.header("Upgrade")).isEqualTo("websocket");
    }

    @Test
    void whoever_comes_back_hears_what_they_missed_and_nothing_twice() {
        String room = UUID.randomUUID().toString();
        Visitor operator = page(Role.OPERATOR);
        rooms.happens(room, "before");
        long heard;
        try (var first = LiveClient.page(address(), "/ws/test-rooms/" + room, operator)) {
            assertThat(first.resume(null).next("resumed").path("seq").asLong()).isEqualTo(1);
            happens(room, "one");
            heard = first.next("notification").path("seq").asLong();
            first.vanish();
        }
        for (int i = 0; i < 120; i++) happens(room, "missed " + i);
        try (var second = LiveClient.page(address(), "/ws/test-rooms/" + room, operator)) {
            second.resume(heard);
            assertThat(second.eventsUpTo(122))
                    .extracting(event -> event.path("seq").asLong())
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(3, 122)
                            .boxed()
                            .toList());
        }
        try (var lost = LiveClient.page(address(), "/ws/test-rooms/" + room, operator)) {
            assertThat(lost.resume(9_999L).next("resumed").path("seq").asLong())
                    .as("a number of another stream")
                    .isEqualTo(122);
        }
    }

    @Test
    void a_listener_says_what_its_topic_knows_and_is_told_what_it_does_not() {
        String room = UUID.randomUUID().toString();
        try (var seat = LiveClient.page(address(), "/ws/test-rooms/" + room, page(Role.OPERATOR))) {
            seat.resume(null).say(Map.of("type", "call", "why", "paper"));
            seat.say(Map.of("type", "dance"));
            assertThat(seat.next("refused").path("code").asString()).isEqualTo("platform.live-unknown-message");
            assertThat(rooms.newest(room)).isEqualTo(1);
            for (String garbled : List.of("{", "[]", "\"text\"", "{\"type\": 3}"))
                assertThat(seat.sayRaw(garbled).next("refused").path("code").asString())
                        .isEqualTo("platform.live-unreadable");
        }
    }

    @Test
    void a_session_that_ends_closes_what_is_open_for_it_within_two_seconds() {
        PersonId teacher = person(Role.TEACHER);
        Visitor phone = signIn.page(stranger(), teacher, school);
        Visitor desk = signIn.page(stranger(), teacher, school);
        try (var lost = LiveClient.page(address(), MINE, phone).resume(null);
                var kept = LiveClient.page(address(), MINE, desk).resume(null)) {
            lost.next("resumed");
            kept.next("resumed");
            assertThat(desk.json("DELETE", "/api/v1/users/me/sessions", null).status())
                    .isLessThan(300);
            assertThat(lost.closedWithin(SOON)).isEqualTo(4401);
            assertThat(kept.isOpen()).isTrue();
            assertThat(phone.post("/sign-out", Map.of()).status()).isLessThan(500);
            assertThat(desk.post("/sign-out", Map.of()).status()).isEqualTo(302);
            assertThat(kept.closedWithin(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void what_no_signal_told_is_found_at_the_next_beat() throws InterruptedException {
        String room = UUID.randomUUID().toString();
        PersonId operator = person(Role.OPERATOR);
        PersonId colleague = person(Role.OPERATOR);
        Visitor visitor = signIn.page(stranger(), operator, school);
        Visitor other = signIn.page(stranger(), colleague, school);
        try (var session = LiveClient.page(address(), MINE, visitor).resume(null);
                var right = LiveClient.page(address(), "/ws/test-rooms/" + room, other)
                        .resume(null);
                var open = LiveClient.page(address(), MINE, other).resume(null)) {
            for (var each : List.of(session, right, open)) each.next("resumed");
            rooms.happens(room, "nobody rang");
            beat.beat();
            assertThat(right.next("notification").path("what").asString()).isEqualTo("nobody rang");
            open.next("beat");
            sql.sql("update accounts.session set ended_at = now() where person_id = :person")
                    .param("person", operator.value())
                    .update();
            accounts.end(colleague, school, Role.OPERATOR, null);
            beat.beat();
            assertThat(session.closedWithin(SOON)).isEqualTo(4401);
            assertThat(right.closedWithin(SOON)).isEqualTo(4404);
            assertThat(open.isOpen()).isTrue();
        }
    }

    @Test
    void after_the_node_has_lost_the_database_it_hears_what_was_rung_meanwhile() {
        String room = UUID.randomUUID().toString();
        try (var seat = LiveClient.page(address(), "/ws/test-rooms/" + room, page(Role.OPERATOR))) {
            seat.resume(null).next("resumed");
            signals.lose();
            happens(room, "while it was gone");
            assertThat(seat.next("notification").path("what").asString()).isEqualTo("while it was gone");
            happens(room, "and after");
            assertThat(seat.next("notification").path("what").asString()).isEqualTo("and after");
        }
    }

    /** A thread that looked whether it may run before it was known to run would end at once: nobody would notice. */
    @Test
    void whoever_starts_again_listens_again() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            beat.stop();
            beat.start();
            if (i % 10 == 0) {
                signals.stop();
                signals.start();
            }
            Thread.sleep(3);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .contains("live beat", "live signals");
        }
    }

    private void happens(String room, String what) {
        rooms.happens(room, what);
        live.ring("test-rooms", List.of(room));
    }

    private Visitor page(Role role) {
        return signIn.page(stranger(), person(role), school);
    }

    private static String ticket(Visitor program) {
        var answer = program.json("POST", "/api/v1/ws-tickets", null);
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("ticket").asString();
    }

    private static int refusal(java.util.function.Supplier<LiveClient> opening) {
        return LiveClient.refusal(catchThrowable(() -> opening.get().close()));
    }
}
