package org.kalanso.school.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.JobState;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Schools;
import org.kalanso.school.rosterfile.Choices;
import org.kalanso.school.rosterfile.PupilField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list in, shows what it would do, and has it imported once somebody agrees. */
@Component
class ImportList {
    private static final int LONGEST_NAME = 200;

    private final RosterImportStore store;
    private final ListReader reader;
    private final Previews previews;
    private final Schools schools;
    private final Jobs jobs;
    private final Clock clock;

    ImportList(RosterImportStore store, ListReader reader, Previews previews, Schools schools, Jobs jobs, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.previews = previews;
        this.schools = schools;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @throws Problem where the file as a whole can't be read */
    @Transactional
    ImportPreview drop(Caller caller, @Nullable String fileName, byte[] content) {
        SchoolId school = caller.inSchool();
        var choices = new Choices(schools.institution(school).country(), null, Map.of());
        RosterReading reading = reader.read(school, content, choices, schools.today(school, clock));
        String name = Objects.requireNonNullElse(fileName, "");
        var made = new RosterImport(
                Ids.newId(),
                school,
                reading.kind(),
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                content,
                choices,
                store.rosterVersion(school),
                RosterImport.State.PREVIEW,
                null,
                null,
                caller.person());
        store.insert(made, content, sha256(content));
        return previews.of(made, reading, caller.locale());
    }

    /** The preview against the roster of now; what is shown is what may be confirmed. */
    @Transactional
    ImportPreview look(Caller caller, UUID id) {
        RosterImport found = store.editableBy(caller, id).orElseThrow(Problem::notFound);
        if (found.state() == RosterImport.State.RUNNING && endedWithoutResult(caller, found)) {
            store.backToPreview(id);
            found = store.ofJob(id);
        }
        if (found.state() != RosterImport.State.PREVIEW || found.content() == null) return previews.over(found);
        return looked(caller, found, found.choices());
    }

    /** Its job was cancelled, or failed in a way nobody foresaw: nothing was written, and it may be confirmed anew. */
    private boolean endedWithoutResult(Caller caller, RosterImport found) {
        if (found.job() == null) return false;
        return jobs.visibleTo(caller, found.job())
                .filter(job -> job.state() == JobState.CANCELLED || job.state() == JobState.FAILED)
                .isPresent();
    }

    /** @param columns field names by heading; {@code NONE} leaves a column out */
    @Transactional
    ImportPreview map(Caller caller, UUID id, Map<String, PupilField> columns, @Nullable String className) {
        RosterImport found = store.editableBy(caller, id).orElseThrow(Problem::notFound);
        if (found.state() != RosterImport.State.PREVIEW || found.content() == null) throw RosterProblem.importOver();
        Map<String, PupilField> byKey = new java.util.TreeMap<>();
        columns.forEach((heading, field) -> byKey.put(Choices.key(heading), field));
        String chosen = className == null || className.isBlank() ? null : className.strip();
        return looked(caller, found, new Choices(found.choices().region(), chosen, byKey));
    }

    private ImportPreview looked(Caller caller, RosterImport found, Choices choices) {
        RosterReading reading = reader.read(
                found.school(), Objects.requireNonNull(found.content()), choices, schools.today(found.school(), clock));
        store.looked(found.id(), reading.kind(), choices, store.rosterVersion(found.school()));
        return previews.of(store.ofJob(found.id()), reading, caller.locale());
    }

    /**
     * @param goodRowsOnly whether rows that can't be taken are left out; else one of them stops everything
     * @return the job that does it
     * @throws Problem 409 where the roster changed since the preview, where rows are refused and all were asked, or where it
     *     was confirmed already
     */
    @Transactional
    UUID confirm(Caller caller, UUID id, boolean goodRowsOnly) {
        RosterImport found = store.editableBy(caller, id).orElseThrow(Problem::notFound);
        if (found.state() != RosterImport.State.PREVIEW || found.content() == null) throw RosterProblem.importOver();
        if (found.kind() == ListKind.MARKS) throw RosterProblem.marksElsewhere();
        if (store.rosterVersion(found.school()) != found.rosterVersion()) throw RosterProblem.rosterChanged();
        if (!goodRowsOnly) {
            RosterReading reading =
                    reader.read(found.school(), found.content(), found.choices(), schools.today(found.school(), clock));
            int refused = previews.of(found, reading, caller.locale()).refusedRows();
            if (refused > 0) throw RosterProblem.someRefused(refused);
        }
        UUID job = jobs.start(JobOrder.by(caller, ImportWork.KIND, new ImportWork.Order(id)));
        if (!store.begin(id, job)) throw RosterProblem.importOver();
        return job;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
