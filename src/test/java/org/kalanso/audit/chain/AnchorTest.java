package org.kalanso.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.ids.SchoolId;

/** Every evening it is written down where each chain stands, in the database and beside it. */
class AnchorTest {
    private static final ZonedDateTime EVENING = ZonedDateTime.of(2026, 11, 21, 20, 0, 0, 0, ZoneOffset.UTC);

    @Test
    void the_evening_is_the_latest_eight_o_clock_that_is_over() {
        try (var journal = new OwnJournal()) {
            AnchorSchedule schedule = schedule(journal);
            assertThat(schedule.latest(EVENING.plusHours(3))).isEqualTo(EVENING);
            assertThat(schedule.latest(EVENING)).isEqualTo(EVENING);
            assertThat(schedule.latest(EVENING.minusSeconds(1))).isEqualTo(EVENING.minusDays(1));
        }
    }

    @Test
    void anchors_are_taken_once_a_day_and_hold_the_journal_to_what_it_was() throws Exception {
        try (var journal = new OwnJournal()) {
            UUID school = UUID.randomUUID();
            journal.write(school, 8);
            journal.write(null, 2);
            journal.sealer.seal();
            AnchorSchedule schedule = schedule(journal);
            schedule.run(new SchoolId(Standing.NO_SCHOOL), EVENING);
            journal.write(school, 4);
            journal.sealer.seal();
            schedule.run(new SchoolId(Standing.NO_SCHOOL), EVENING);
            List<String> lines = Files.readAllLines(journal.folder.root().resolve("journal/anchors"));
            assertThat(lines).hasSize(2).allMatch(line -> line.endsWith(" 2026-11-21"));
            assertThat(lines).anyMatch(line -> line.startsWith(school + " 8 "));
            assertThat(journal.verify().faults()).isEmpty();

            // both the tail and the ends file are taken away: the anchor still knows
            try (Connection mighty = journal.superuser();
                    var statement = mighty.createStatement()) {
                statement.execute("delete from audit.link where school_id = '" + school + "' and position > 5");
                statement.execute("delete from audit.entry e where e.school_id = '" + school
                        + "' and not exists (select from audit.link l where l.entry_id = e.id)");
                statement.execute("truncate audit.anchor");
                mighty.commit();
            }
            Files.delete(journal.folder.root().resolve("journal/ends"));
            assertThat(journal.verify().faults()).containsExactly(new Fault(Fault.Kind.CUT, school, 8, null));
        }
    }

    private static AnchorSchedule schedule(OwnJournal journal) {
        var cleanUp = new CleanUpJournal(journal.store, journal.master, event -> {});
        return new AnchorSchedule(journal.store, cleanUp, journal.folder, Clock.systemUTC(), rules(), 0);
    }

    private static org.springframework.beans.factory.ObjectProvider<org.kalanso.platform.audit.JournalKeeping> rules() {
        return new org.springframework.beans.factory.support.StaticListableBeanFactory()
                .getBeanProvider(org.kalanso.platform.audit.JournalKeeping.class);
    }
}
