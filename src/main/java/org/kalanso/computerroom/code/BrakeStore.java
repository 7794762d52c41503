package org.kalanso.computerroom.code;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buckets of {@link Brake}. */
@Repository
class BrakeStore {
    private static final double MILLIS = 1_000;
    private final JdbcClient jdbc;
    private final Clock clock;

    BrakeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try as wrong before it is made, so that many at once can't all pass before the first is counted.
     *
     * @return how long to wait first; empty when the try may be made
     */
    Optional<Duration> count(Brake brake, String subject) {
        int counted = jdbc.sql("""
                        insert into computerroom.code_brake as b (kind, subject, level, counted_at)
                        values (:kind, :subject, 1, :now)
                        on conflict (kind, subject) do update set
                          level = greatest(0, b.level - extract(epoch from :now::timestamptz - b.counted_at) / :leak) + 1,
                          counted_at = :now
                        where greatest(0, b.level - extract(epoch from :now::timestamptz - b.counted_at) / :leak) + 1 <= :holds
                        """)
                .param("kind", brake.name())
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .param("leak", brake.leak.toMillis() / MILLIS)
                .param("holds", brake.holds)
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(brake.leak);
    }

    /** The try that was counted was right. */
    void takeBack(Brake brake, String subject) {
        jdbc.sql("""
                        update computerroom.code_brake set level = greatest(0, level - 1)
                        where kind = :kind and subject = :subject
                        """).param("kind", brake.name()).param("subject", subject).update();
    }

    /** Buckets that have long leaked dry. */
    int clear() {
        return jdbc.sql("delete from computerroom.code_brake where counted_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(2))))
                .update();
    }
}
