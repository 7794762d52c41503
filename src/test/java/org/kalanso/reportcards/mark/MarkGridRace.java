package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two who write at once, and a freeze that comes between. First without the guard, to see that there is a race to lose. */
class MarkGridRace extends MarkBookOverHttp {
    @Autowired
    TransactionTemplate transactions;

    @Test
    void without_the_version_in_the_statement_the_second_overwrites_the_first_unseen() throws Exception {
        var bothHaveRead = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> unguarded("12", room.teacher(), bothHaveRead));
            var second = two.submit(() -> unguarded("14", room.colleague(), bothHaveRead));
            // both read version 0, both were told that all is well, one mark is gone
            assertThat(first.get(20, TimeUnit.SECONDS) + second.get(20, TimeUnit.SECONDS))
                    .isEqualTo(2);
        }
    }

    @RepeatedTest(5)
    void of_two_who_write_one_cell_at_once_one_is_saved_and_the_other_sees_both() throws Exception {
        Visitor colleague = as(room.colleague());
        var start = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<JsonNode> one = two.submit(() -> afterwards(start, teacher, "12"));
            Future<JsonNode> other = two.submit(() -> afterwards(start, colleague, "14"));
            start.countDown();
            assertThat(List.of(
                            outcomes(one.get(20, TimeUnit.SECONDS)).getFirst(),
                            outcomes(other.get(20, TimeUnit.SECONDS)).getFirst()))
                    .containsExactlyInAnyOrder("SAVED", "CONFLICT");
        }
    }

    @Test
    void without_the_councils_row_a_mark_slips_in_behind_the_freeze() throws Exception {
        var writerHasLooked = new CountDownLatch(1);
        var frozen = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            Future<Integer> late = pool.submit(() -> transactions.execute(status -> {
                boolean open = !isFrozen();
                writerHasLooked.countDown();
                await(frozen);
                return open ? write("12", room.teacher()) : 0;
            }));
            await(writerHasLooked);
            freeze();
            frozen.countDown();
            assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void with_the_councils_row_a_mark_is_before_the_freeze_or_refused() throws Exception {
        send(teacher, cell(0, "10", 0));
        var held = new CountDownLatch(1);
        var answered = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            Future<JsonNode> late = transactions.execute(status -> {
                freeze();
                Future<JsonNode> asked = pool.submit(() -> {
                    held.countDown();
                    JsonNode answer = send(teacher, cell(1, "12", 0));
                    answered.incrementAndGet();
                    return answer;
                });
                await(held);
                assertThat(answered).hasValue(0);
                return asked;
            });
            assertThat(late).isNotNull();
            assertThat(code(late.get(20, TimeUnit.SECONDS))).isEqualTo("reportcards.period-frozen");
        }
    }

    private JsonNode afterwards(CountDownLatch start, Visitor who, String value) {
        await(start);
        return send(who, cell(0, value, 0));
    }

    private int unguarded(String value, PersonId by, CyclicBarrier bothHaveRead) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            int seen = sql.sql("select count(*) from reportcards.mark where assessment_id = :a")
                    .param("a", UUID.fromString(assessment))
                    .query(Integer.class)
                    .single();
            try {
                bothHaveRead.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return seen == 0 ? write(value, by) : 0;
        }));
    }

    private int write(String value, PersonId by) {
        return sql.sql("""
                        insert into reportcards.mark
                          (assessment_id, student_id, school_id, state, value, version, change, changed_by, changed_at)
                        values (:assessment, :student, :school, 'GRADED', :value, 1, 1, :by, :at)
                        on conflict (assessment_id, student_id) do update set value = excluded.value
                        """)
                .param("assessment", UUID.fromString(assessment))
                .param("student", room.pupils().getFirst().value())
                .param("school", room.school().value())
                .param("value", new java.math.BigDecimal(value))
                .param("by", by.value())
                .param("at", java.sql.Timestamp.from(Instant.now()))
                .update();
    }

    private boolean isFrozen() {
        return sql.sql("select exists (select from reportcards.council where class_id = :class and state = 'FROZEN')")
                .param("class", room.classId().value())
                .query(Boolean.class)
                .single();
    }

    private void freeze() {
        sql.sql("""
                        insert into reportcards.council (class_id, period_id, school_id, state, frozen_at)
                        values (:class, :period, :school, 'FROZEN', now())
                        on conflict (class_id, period_id) do update set state = 'FROZEN', frozen_at = now()
                        """)
                .param("class", room.classId().value())
                .param("period", room.period().value())
                .param("school", room.school().value())
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("waited in vain");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
