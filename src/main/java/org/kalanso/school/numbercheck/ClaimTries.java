package org.kalanso.school.numbercheck;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kalanso.school.SchoolProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Slows down who guesses codes and numbers. A try is counted before it is looked at, whatever becomes of it. */
@Component
public class ClaimTries {
    /** What is counted: how many tries are free in which time. */
    public enum Kind {
        /** Codes typed by one person. */
        CODE(10, Duration.ofHours(1)),
        /** Numbers claimed by one person. */
        NUMBER(10, Duration.ofHours(1)),
        /** Claims of one number by anybody: a birth date is guessed in some thousand tries. */
        PUPIL(20, Duration.ofDays(1));

        private final int free;
        private final Duration window;

        Kind(int free, Duration window) {
            this.free = free;
            this.window = window;
        }
    }

    private record Counted(int tries, Instant since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In a transaction of its own: a refusal must not take the count back. @throws org.kalanso.platform.problem.Problem 429 */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Kind kind, String subject) {
        Instant now = clock.instant();
        var counted = jdbc.sql("""
                        insert into school.claim_try as t (kind, subject, tries, since) values (:kind, :subject, 1, :now)
                        on conflict (kind, subject) do update set
                          tries = case when t.since <= :stale then 1 else t.tries + 1 end,
                          since = case when t.since <= :stale then :now else t.since end
                        returning tries, since
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(kind.window)))
                .query((row, n) ->
                        new Counted(row.getInt(1), row.getTimestamp(2).toInstant()))
                .single();
        if (counted.tries() > kind.free)
            throw SchoolProblem.tooManyClaims(Math.max(
                    1, Duration.between(now, counted.since().plus(kind.window)).toSeconds()));
    }

    /** It was right: the person begins anew. */
    @Transactional
    public void right(Kind kind, String subject) {
        jdbc.sql("delete from school.claim_try where kind = :kind and subject = :subject or since < :old")
                .param("kind", kind.name())
                .param("subject", subject)
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                .update();
    }
}
