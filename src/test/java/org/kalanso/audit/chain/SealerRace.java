package org.kalanso.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Slow writers with low ids beside a backlog of several passes: nobody's entry is passed over. */
class SealerRace {
    private static final int ROUNDS = 6;
    private static final int BACKLOG = 6_000;

    @Test
    void what_commits_while_a_backlog_is_sealed_is_sealed_too() throws Exception {
        UUID school = UUID.randomUUID();
        var over = new AtomicBoolean();
        try (var journal = new OwnJournal()) {
            Thread sealing = Thread.ofPlatform().start(() -> {
                while (!over.get()) journal.sealer.seal();
            });
            for (int round = 0; round < ROUNDS; round++) writeBesideASlowOne(journal, school);
            over.set(true);
            sealing.join();
            journal.sealer.seal();
            var report = journal.verify();
            assertThat(report.loose()).isZero();
            assertThat(report.sealed()).isEqualTo((long) ROUNDS * (BACKLOG + 1));
            assertThat(report.faults()).isEmpty();
        }
    }

    /** A new installation: the sealer looks every second, long before there is anything to seal. */
    @Test
    void the_very_first_entry_is_sealed_though_the_sealer_looked_before_it_was_there() throws Exception {
        UUID school = UUID.randomUUID();
        try (var journal = new OwnJournal()) {
            for (int look = 0; look < 3; look++) journal.sealer.seal();
            journal.write(school, 1);
            journal.sealer.seal();
            var report = journal.verify();
            assertThat(report.loose()).isZero();
            assertThat(report.sealed()).isEqualTo(1);
        }
    }

    private static void writeBesideASlowOne(OwnJournal journal, UUID school) throws Exception {
        var access = journal.database().access();
        try (Connection slow = access.connect(access.app());
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into audit.entry (at, school_id, act, object_kind, object_id) values (now(), '"
                    + school + "', 'mark.changed', 'mark', 'slow')");
            journal.write(school, BACKLOG);
            Thread.sleep(ThreadLocalRandom.current().nextInt(300));
            slow.commit();
        }
    }
}
