package org.kalanso.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** How much one listener may say, how many there may be, and what becomes of one that takes nothing. */
class LiveLimitsTest extends AccountsTest {
    private static final String MINE = "/ws/notifications";
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    private TestTopic rooms;

    @Autowired
    private Live live;

    @Autowired
    private LiveConnections connections;

    @Test
    void who_says_too_much_or_too_often_is_closed() {
        Visitor visitor = page(Role.TEACHER);
        try (var long_ = LiveClient.page(address(), MINE, visitor)) {
            long_.sayRaw("{\"type\": \"" + "x".repeat(3_000) + "\"}");
            assertThat(long_.closedWithin(SOON)).isEqualTo(1009);
        }
        try (var often = LiveClient.page(address(), MINE, visitor)) {
            for (int i = 0; i < 40 && often.isOpen(); i++) {
                try {
                    often.say(Map.of("type", "dance"));
                } catch (CompletionException closedMeanwhile) {
                    break;
                }
            }
            assertThat(often.closedWithin(SOON)).isEqualTo(4429);
        }
    }

    @Test
    void of_too_many_pages_of_one_person_the_oldest_is_closed() {
        Visitor visitor = page(Role.TEACHER);
        List<LiveClient> open = new ArrayList<>();
        try {
            for (int i = 0; i <= LiveConnections.MOST_OF_ONE; i++)
                open.add(LiveClient.page(address(), MINE, visitor).resume(null));
            assertThat(open.getFirst().closedWithin(SOON)).isEqualTo(4429);
            open.getLast().next("resumed");
            assertThat(open.subList(1, open.size())).allMatch(LiveClient::isOpen);
        } finally {
            open.forEach(LiveClient::close);
        }
    }

    @Test
    void one_that_takes_nothing_is_dropped_and_the_others_hear_at_once() {
        String room = UUID.randomUUID().toString();
        Visitor operator = page(Role.OPERATOR);
        try (var deaf = LiveClient.deaf(address(), "/ws/test-rooms/" + room, operator);
                var good = LiveClient.page(address(), "/ws/test-rooms/" + room, operator)) {
            deaf.resume(null);
            good.resume(null).next("resumed");
            // more than the network between them holds back
            for (int i = 0; i < 200; i++) rooms.happens(room, "x".repeat(64_000));
            happens(room, "the last");
            good.eventsUpTo(201);
            for (int i = 0; i < 100 && connections.in("test-rooms", room).size() > 1; i++) pause(200);
            assertThat(connections.in("test-rooms", room)).hasSize(1);
            assertThat(good.isOpen()).isTrue();
            deaf.vanish();
        }
    }

    @Test
    void who_does_not_say_who_it_is_is_sent_away_and_there_are_few_of_them() {
        List<LiveClient> strangers = new ArrayList<>();
        try {
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                try {
                    strangers.add(LiveClient.with(address(), MINE, Map.of()));
                } catch (CompletionException full) {
                    refused = LiveClient.refusal(full);
                }
            }
            assertThat(refused).isEqualTo(429);
            // one may still be on its way in while the next one asks
            assertThat(strangers).hasSizeBetween(10, 12);
        } finally {
            strangers.forEach(LiveClient::close);
        }
    }

    private void happens(String room, String what) {
        rooms.happens(room, what);
        live.ring("test-rooms", List.of(room));
    }

    private Visitor page(Role role) {
        return signIn.page(stranger(), person(role), school);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
