package org.kalanso.audit.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.sheets.SheetWriter;
import org.springframework.stereotype.Component;

/** Exported journals: files in the data folder, named for the school they are of, so that no other school's reader finds them. */
@Component
class JournalExports {
    /** A file, and what it is. */
    record Found(Path path, SheetWriter.Kind kind) {}

    private static final Duration KEPT = Duration.ofDays(7);
    private final Jobs jobs;
    private final Path folder;
    private final Clock clock;

    JournalExports(Jobs jobs, DataFolder data, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        this.folder = data.files().resolve("journal");
    }

    UUID ask(Caller caller, SheetWriter.Kind format, JournalFilter filter) {
        return jobs.start(JobOrder.by(
                caller,
                ExportJournal.KIND,
                new ExportJournal.Order(
                        ReadJournal.reach(caller),
                        format,
                        filter,
                        caller.locale().getLanguage())));
    }

    Path folder() {
        return folder;
    }

    /** Copies of the journal don't pile up beside it: a file is there for a week. */
    void sweep() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) Files.deleteIfExists(file);
        }
    }

    static String name(UUID job, JournalReach reach, SheetWriter.Kind kind) {
        return job + "-" + reach.word() + "." + kind.extension();
    }

    Optional<Found> visibleTo(Caller caller, String name) {
        boolean theirs =
                name.matches("[0-9a-f-]{36}-" + ReadJournal.reach(caller).word() + "\\.[a-z]+");
        Path path = folder.resolve(theirs ? name : "none");
        return Arrays.stream(SheetWriter.Kind.values())
                .filter(kind -> theirs && name.endsWith("." + kind.extension()) && Files.isRegularFile(path))
                .map(kind -> new Found(path, kind))
                .findFirst();
    }
}
