package org.kalanso.reportcards.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A mark and a freeze at the same moment. A teacher's transaction has written a mark and is held before its commit while the
 * head freezes the class. With the guard off the freeze doesn't see the mark, and the card differs from the marks for ever;
 * with the guard on it waits, and the card says what the marks say.
 */
@Tag("SCHOOL-2")
class FreezeRace extends KalansoTest {
    /** A thread each: the common pool of a small machine has only one. */
    private static final Executor THREADS = Thread::startVirtualThread;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TransactionTemplate transaction;

    private SmallClass school;
    private Visitor head;

    @BeforeEach
    void school() {
        school = new SmallClass(sql).marked();
        head = school.api(signIn, stranger(), school.head);
        head.json("PUT", school.councilPath(), Map.of("minutes", "Conseil ouvert."));
    }

    @Test
    void without_the_guard_a_mark_slips_past_the_freeze() {
        freezeWhileAMarkIsWritten(() -> {});

        assertThat(printed()).isEqualByComparingTo("13.19");
        assertThat(stored()).isEqualByComparingTo("20");
    }

    @Test
    void with_the_guard_the_freeze_waits_and_counts_the_mark() {
        freezeWhileAMarkIsWritten(this::share);

        assertThat(stored()).isEqualByComparingTo("20");
        // French (12 + 2·20)/3 = 17.33: (69.32 + 39.00) / 7 = 15.474…
        assertThat(printed()).isEqualByComparingTo("15.47");
    }

    @Test
    void a_cell_sent_after_the_freeze_is_refused_and_changes_nothing() {
        head.json("POST", school.councilPath() + "/freeze", null);
        var cell = Map.of(
                "student", school.students.getFirst().toString(), "value", "20", "version", 1, "state", "GRADED");
        var answer = school.api(signIn, stranger(), school.teacher)
                .json(
                        "PATCH",
                        "/api/v1/assessments/" + school.assessment(school.french, "COMPO") + "/marks",
                        List.of(cell))
                .json()
                .path("items")
                .get(0);

        assertThat(answer.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("code").asString()).isEqualTo("reportcards.period-frozen");
        assertThat(stored()).isEqualByComparingTo("14");
    }

    /** The writer's transaction stays open until the freeze has had its chance to overtake it. */
    private void freezeWhileAMarkIsWritten(Runnable guard) {
        var written = new CountDownLatch(1);
        var freezeTried = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    guard.run();
                    school.mark(school.assessment(school.french, "COMPO"), school.students.getFirst(), "20");
                    written.countDown();
                    await(freezeTried);
                }),
                THREADS);
        await(written);
        var freezing = CompletableFuture.supplyAsync(
                () -> head.json("POST", school.councilPath() + "/freeze", null).status(), THREADS);
        overOrWaitingForALock(freezing);
        freezeTried.countDown();
        writer.join();
        assertThat(freezing.join()).isEqualTo(200);
    }

    /** What every writer of marks does first, in the words of the mark book. */
    private void share() {
        sql.sql("select state from reportcards.council where class_id = ? and period_id = ? for share")
                .param(school.group)
                .param(school.term)
                .query(String.class)
                .single();
    }

    private void overOrWaitingForALock(CompletableFuture<Integer> freezing) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!freezing.isDone() && !somebodyWaits()) {
            if (System.nanoTime() > until) throw new AssertionError("the freeze neither ended nor waited");
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaits() {
        return sql.sql("""
                        select exists (select from pg_locks l join pg_stat_activity a using (pid)
                        where not l.granted and a.query like '%reportcards.council%for update%')
                        """).query(Boolean.class).single();
    }

    private BigDecimal stored() {
        return sql.sql("select value from reportcards.mark where assessment_id = ? and student_id = ?")
                .param(school.assessment(school.french, "COMPO"))
                .param(school.students.getFirst())
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal printed() {
        JsonNode found = head.get("/api/v1/report-cards?student=" + school.students.getFirst())
                .json()
                .path("items")
                .get(0);
        return head.get("/api/v1/report-cards/" + found.path("id").asString())
                .json()
                .path("content")
                .path("totals")
                .path("average")
                .decimalValue();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) throw new AssertionError("waited too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
