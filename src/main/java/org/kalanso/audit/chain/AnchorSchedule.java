package org.kalanso.audit.chain;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kalanso.platform.audit.JournalKeeping;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Every evening at 20:00 UTC: writes down where each chain stands, in the database, in the data folder and in the log, and
 * lets go of what is older than the installation keeps.
 */
@Component
class AnchorSchedule implements Scheduled {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorSchedule.class);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int LEAST_YEARS = 2;

    private final ChainStore store;
    private final CleanUpJournal cleanUp;
    private final Memory memory;
    private final Clock clock;
    private final ObjectProvider<JournalKeeping> keeping;
    private final int years;

    AnchorSchedule(
            ChainStore store,
            CleanUpJournal cleanUp,
            DataFolder folder,
            Clock clock,
            ObjectProvider<JournalKeeping> keeping,
            @Value("${kalanso.audit.years:0}") int years) {
        this.store = store;
        this.cleanUp = cleanUp;
        this.memory = Memory.of(folder);
        this.clock = clock;
        this.keeping = keeping;
        this.years = years;
    }

    @Override
    public String name() {
        return "audit.anchors";
    }

    /** One place for all: the journal's chains are the installation's business. */
    @Override
    public boolean ofTheInstallation() {
        return true;
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(EVENING);
    }

    /** The school's own rule or the installation's, whichever is shorter; 0 = for ever. */
    private int years(UUID school) {
        IntStream own = school.equals(Standing.NO_SCHOOL)
                ? IntStream.empty()
                : keeping.stream()
                        .flatMap(each -> each.years(new SchoolId(school)).stream())
                        .mapToInt(Integer::intValue);
        return IntStream.concat(own, IntStream.of(years))
                .filter(each -> each > 0)
                .min()
                .orElse(0);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        for (Standing end : store.ends()) {
            int kept = years(end.school());
            if (kept > 0)
                cleanUp.before(
                        end.school(),
                        due.minusYears(Math.max(kept, LEAST_YEARS)).toInstant());
            if (!store.anchor(end, due.toLocalDate(), clock.instant())) continue;
            memory.keep(List.of(end), due.toLocalDate().toString());
            LOG.info("journal of school {}: {} entries, {}", end.school(), end.position(), end.fingerprint());
        }
    }
}
