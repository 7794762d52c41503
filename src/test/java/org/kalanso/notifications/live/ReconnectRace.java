package org.kalanso.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A listener that is cut off again and again while many write misses nothing and hears nothing twice. */
class ReconnectRace extends AccountsTest {
    private static final int WRITERS = 6;
    private static final int EACH = 30;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeNumbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    private PersonId mother;
    private Visitor page;

    @BeforeEach
    void aMother() {
        mother = person(Role.GUARDIAN);
        page = signIn.page(stranger(), mother, school);
    }

    @Test
    void without_numbers_given_after_the_commit_a_notice_is_missed() throws Exception {
        var written = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        try (var slow = Executors.newSingleThreadExecutor()) {
            var late = slow.submit(() -> transaction.executeWithoutResult(status -> {
                tell("begun first");
                written.countDown();
                await(seen);
            }));
            await(written);
            tell("committed first");
            // whoever goes by the order of writing has now heard the later one, and asks for what comes after it
            UUID heard = newestWritten(null);
            seen.countDown();
            late.get();
            assertThat(newestWritten(heard))
                    .as("the one begun first is never heard")
                    .isNull();
        }
        numberAll();
        try (var live = LiveClient.page(address(), "/ws/notifications", page).resume(0L)) {
            assertThat(live.eventsUpTo(2))
                    .extracting(event -> event.path("title").asString())
                    .anyMatch(title -> title.contains("begun first"))
                    .anyMatch(title -> title.contains("committed first"));
        }
    }

    @Test
    void one_who_comes_back_hears_each_once_whoever_wrote_meanwhile() throws Exception {
        List<JsonNode> heard = new ArrayList<>();
        long all = (long) WRITERS * EACH;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer " + writer;
                writing.add(writers.submit(() -> write(name)));
            }
            long last = 0;
            int connections = 0;
            while (last < all) {
                try (var live =
                        LiveClient.page(address(), "/ws/notifications", page).resume(last)) {
                    long until =
                            Math.min(all, last + 1 + ThreadLocalRandom.current().nextLong(25));
                    heard.addAll(live.eventsUpTo(until));
                    last = heard.getLast().path("seq").asLong();
                    connections++;
                    live.vanish();
                }
            }
            for (Future<?> each : writing) each.get();
            assertThat(connections).isGreaterThan(5);
        }
        assertThat(heard)
                .extracting(event -> event.path("seq").asLong())
                .isEqualTo(LongStream.rangeClosed(1, all).boxed().toList());
        Set<String> ids = new HashSet<>();
        heard.forEach(event -> ids.add(event.path("id").asString()));
        assertThat(ids).hasSize((int) all);
    }

    /** Some in a transaction that takes its time, so that commits and writes are in different orders. */
    private void write(String name) {
        for (int i = 0; i < EACH; i++) {
            String what = name + " " + i;
            if (i % 3 == 0)
                transaction.executeWithoutResult(status -> {
                    tell(what);
                    Thread.yield();
                    sql.sql("select pg_sleep(random() * 0.02)")
                            .query((row, n) -> 0)
                            .list();
                });
            else tell(what);
        }
    }

    private void numberAll() {
        while (numbers.number() > 0) Thread.onSpinWait();
    }

    private void tell(String what) {
        notices.tell(List.of(new NewNotice(
                mother,
                school,
                "platform.job-done",
                List.of(what),
                null,
                UUID.randomUUID().toString())));
    }

    @org.jspecify.annotations.Nullable
    private UUID newestWritten(@org.jspecify.annotations.Nullable UUID after) {
        return sql.sql("""
                select id from notifications.notice where person_id = :person and (cast(:after as uuid) is null or id > :after)
                order by id desc limit 1""")
                .param("person", mother.value())
                .param("after", after, java.sql.Types.OTHER)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
