package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.SmallClass;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mark and the closing of its period at the same moment. With the guard off a mark lands in a period that is closed
 * already; with it the closing waits for the mark, or the mark is refused.
 */
@Tag("SCHOOL-2")
class ClosePeriodRace extends KalansoTest {
    /** A thread each: the common pool of a small machine has only one. */
    private static final Executor THREADS = Thread::startVirtualThread;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Schools schools;

    @Autowired
    private MarkBooks books;

    @Autowired
    private EnterMarks enter;

    private SmallClass school;
    private Visitor head;
    private PeriodId term;

    @BeforeEach
    void school() {
        school = new SmallClass(sql).marked();
        head = school.api(signIn, stranger(), school.head);
        term = new PeriodId(school.term);
    }

    @Test
    void without_the_guard_the_closing_overtakes_a_mark_that_is_being_written() {
        closeWhileAMarkIsWritten(
                () -> assertThat(schools.period(school.school, term)
                                .orElseThrow()
                                .closedAt())
                        .isNull(),
                true);
        assertThat(stored()).as("written into a closed period").isEqualByComparingTo("20");
    }

    @Test
    void with_the_guard_the_closing_waits_until_the_mark_is_written() {
        closeWhileAMarkIsWritten(() -> assertThat(schools.openAndHeld(term)).isTrue(), false);
        assertThat(stored()).isEqualByComparingTo("20");
    }

    @Test
    void a_mark_whose_writer_saw_the_period_open_is_refused_once_it_is_closed() {
        var teacher = new Caller(
                school.teacher, "Camara Sékou", school.school, Set.of(Role.TEACHER), false, Locale.FRENCH, Ids.newId());
        var seenOpen = books.writableBy(teacher, new ClassId(school.group), new SubjectId(school.french), term);
        close();

        var answer = enter.enter(
                        teacher,
                        seenOpen,
                        List.of(new CellCommand(
                                new AssessmentId(composition()),
                                new StudentId(school.students.getFirst()),
                                "20",
                                1,
                                null)))
                .getFirst();

        assertThat(answer.outcome()).isEqualTo(CellAnswer.Outcome.REFUSED);
        assertThat(answer.code()).isEqualTo("reportcards.period-frozen");
        assertThat(stored()).isEqualByComparingTo("14");
    }

    /** @param overtakes whether the closing is over before the writer's transaction ends */
    private void closeWhileAMarkIsWritten(Runnable look, boolean overtakes) {
        var looked = new CountDownLatch(1);
        var closingTried = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    look.run();
                    looked.countDown();
                    await(closingTried);
                    school.mark(composition(), school.students.getFirst(), "20");
                }),
                THREADS);
        await(looked);
        var closing = CompletableFuture.runAsync(this::close, THREADS);
        overOrWaiting(closing);
        assertThat(closing.isDone()).isEqualTo(overtakes);
        closingTried.countDown();
        writer.join();
        closing.join();
    }

    private void close() {
        assertThat(head.json("POST", "/api/v1/periods/" + term + "/close", null).status())
                .isEqualTo(200);
    }

    private void overOrWaiting(CompletableFuture<Void> closing) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!closing.isDone() && !somebodyWaits()) {
            if (System.nanoTime() > until) throw new AssertionError("the closing neither ended nor waited");
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaits() {
        return sql.sql("""
                        select exists (select from pg_locks l join pg_stat_activity a using (pid)
                        where not l.granted and a.query like '%school.period%')
                        """).query(Boolean.class).single();
    }

    private UUID composition() {
        return school.assessment(school.french, "COMPO");
    }

    private BigDecimal stored() {
        return sql.sql("select value from reportcards.mark where assessment_id = ? and student_id = ?")
                .param(composition())
                .param(school.students.getFirst())
                .query(BigDecimal.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) throw new AssertionError("waited too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
