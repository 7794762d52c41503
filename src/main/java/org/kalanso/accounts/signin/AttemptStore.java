package org.kalanso.accounts.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters of failed sign-ins. */
@Repository
class AttemptStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counters need not survive a power cut, and a sign-in should not wait for the disk because of them. */
    void hurry() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /**
     * Counts a try as failed before it is made, so that sixty-four at once can't all pass before the first is counted.
     *
     * @return how long to wait first; empty when the try may be made
     */
    Optional<Duration> count(Limit limit, byte[] subject) {
        Instant now = clock.instant();
        int counted = jdbc.sql("""
                        insert into accounts.failed_attempt as f (kind, subject, failures, first_at, last_at)
                        values (:kind, :subject, 1, :now, :now)
                        on conflict (kind, subject) do update set
                          failures = case when f.first_at < :stale then 1 else f.failures + 1 end,
                          first_at = case when f.first_at < :stale then :now else f.first_at end,
                          last_at = :now,
                          blocked_until = case when f.first_at >= :stale and f.failures + 1 >= :free
                            then :now::timestamptz + least(:longest, :first * power(2, least(f.failures + 1 - :free, 20)))
                                 * interval '1 second' end
                        where f.blocked_until is null or f.blocked_until <= :now
                        """)
                .param("kind", limit.name())
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(limit.window)))
                .param("free", limit.free)
                .param("first", limit.first.toSeconds())
                .param("longest", limit.longest.toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(wait(limit, subject, now));
    }

    private Duration wait(Limit limit, byte[] subject, Instant now) {
        return jdbc.sql("select blocked_until from accounts.failed_attempt where kind = :kind and subject = :subject")
                .param("kind", limit.name())
                .param("subject", subject)
                .query((row, n) -> Duration.between(now, row.getTimestamp(1).toInstant()))
                .optional()
                .orElse(Duration.ofSeconds(1));
    }

    void forget(Limit limit, byte[] subject) {
        jdbc.sql("delete from accounts.failed_attempt where kind = :kind and subject = :subject")
                .param("kind", limit.name())
                .param("subject", subject)
                .update();
    }

    /** The try that was counted has succeeded. */
    void takeBack(Limit limit, byte[] subject) {
        int left = jdbc.sql("""
                        update accounts.failed_attempt set failures = failures - 1, blocked_until = null
                        where kind = :kind and subject = :subject and failures > 1
                        """)
                .param("kind", limit.name())
                .param("subject", subject)
                .update();
        if (left == 0) forget(limit, subject);
    }

    /** Rows that no longer matter. @return how many there were */
    int clear(Instant before) {
        return jdbc.sql("delete from accounts.failed_attempt where last_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
