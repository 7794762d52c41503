package org.kalanso.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.ids.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An impatient thumb, and somebody who writes from eight windows at once. First without the guard, to see the race. */
@Tag("ECEP-N3")
class ConversationRace extends TwoWhoWrite {
    private static final int THREADS = 8;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void without_the_guard_all_who_count_at_once_find_room_for_one_more() throws Exception {
        String id = nineteen();
        var counted = new CyclicBarrier(THREADS);
        int written = atOnce(number -> () -> transactions.execute(status -> {
                    int before = messagesOf(id);
                    waitFor(counted);
                    return before < 20 ? insert(id, 100 + number) : 0;
                }))
                .stream()
                .mapToInt(each -> each)
                .sum();
        assertThat(written).isEqualTo(THREADS);
        assertThat(messagesOf(id)).isGreaterThan(20);
    }

    @Test
    void with_the_guard_eight_at_once_are_one_more_and_seven_who_wait() throws Exception {
        String id = nineteen();
        var answers =
                atOnce(number -> () -> write(mother, id, "Numéro " + number).status());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(THREADS - 1);
        assertThat(messagesOf(id)).isEqualTo(20);
    }

    @Test
    void one_message_sent_eight_times_at_once_begins_one_conversation_with_one_message() throws Exception {
        var body = Map.of(
                "student",
                child.toString(),
                "person",
                school.teacher.toString(),
                "text",
                "Bonjour",
                "clientId",
                UUID.randomUUID().toString());
        var ids = atOnce(number ->
                () -> mother.json("POST", CONVERSATIONS, body).json().path("id").asString());
        assertThat(ids).hasSize(THREADS).containsOnly(ids.getFirst());
        assertThat(messagesOf(ids.getFirst())).isEqualTo(1);
    }

    private String nineteen() {
        String id = begun();
        for (int i = 2; i < 20; i++) write(mother, id, "Message " + i);
        assertThat(messagesOf(id)).isEqualTo(19);
        return id;
    }

    private int messagesOf(String id) {
        return sql.sql("select count(*) from community.message where conversation_id = ?::uuid")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int insert(String id, int seq) {
        return sql.sql("""
                        insert into community.message (id, conversation_id, seq, author_id, text, sent_at)
                        values (?, ?::uuid, ?, ?, 'Encore', now())
                        """)
                .param(Ids.newId())
                .param(id)
                .param(seq)
                .param(school.guardian.value())
                .update();
    }

    private interface Numbered<T> {
        Callable<T> of(int number);
    }

    private static <T> List<T> atOnce(Numbered<T> task) throws Exception {
        var start = new CyclicBarrier(THREADS);
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<T> one = task.of(i);
                all.add(pool.submit(() -> {
                    waitFor(start);
                    return one.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : all) answers.add(each.get());
            return answers;
        }
    }

    private static void waitFor(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
