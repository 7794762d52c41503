package org.kalanso.school.roster;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Schools;
import org.kalanso.school.rosterfile.PupilList;
import org.springframework.stereotype.Component;

/**
 * Imports a confirmed list in one transaction, with the roster locked: of two imports one waits, then finds that the roster
 * is no longer the one its preview showed, and somebody looks again.
 */
@Component
class ImportWork implements JobWork<ImportWork.Order> {
    static final String KIND = "school.roster-import";

    private final RosterImportStore store;
    private final ListReader reader;
    private final KnownRosterStore roster;
    private final Comparison comparison;
    private final RosterWriter writer;
    private final OtherListsWriter others;
    private final Schools schools;
    private final ImportTransactions transactions;

    ImportWork(
            RosterImportStore store,
            ListReader reader,
            KnownRosterStore roster,
            Comparison comparison,
            RosterWriter writer,
            OtherListsWriter others,
            Schools schools,
            ImportTransactions transactions) {
        this.store = store;
        this.reader = reader;
        this.roster = roster;
        this.comparison = comparison;
        this.writer = writer;
        this.others = others;
        this.schools = schools;
        this.transactions = transactions;
    }

    record Order(UUID importId) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public Object run(Order order, JobRun run) {
        RosterImport found = store.ofJob(order.importId());
        // a worker died after the commit and before it could say so: it is done
        if (found.state() == RosterImport.State.DONE) return Objects.requireNonNull(found.result());
        try {
            return Objects.requireNonNull(transactions.whole().execute(status -> imported(found, run)));
        } catch (Problem problem) {
            store.backToPreview(found.id());
            throw problem;
        }
    }

    private ImportResult imported(RosterImport found, JobRun run) {
        if (store.lockRoster(found.school()) != found.rosterVersion()) throw RosterProblem.rosterChanged();
        byte[] content = found.content();
        if (content == null) throw RosterProblem.importOver();
        RosterReading reading = reader.read(
                found.school(), content, found.choices(), schools.today(found.school(), transactions.clock()));
        ImportResult result =
                reading.pupils() != null ? pupils(found, reading, reading.pupils(), run) : others(found, reading);
        store.done(found.id(), result);
        transactions.record(new Recorded(
                found.school(),
                found.by(),
                "roster.imported",
                "roster-import",
                found.id().toString(),
                null,
                Map.of(
                        "kind",
                        reading.kind(),
                        "created",
                        result.created(),
                        "changed",
                        result.changed(),
                        "refused",
                        result.refused())));
        return result;
    }

    private ImportResult others(RosterImport found, RosterReading reading) {
        ListPlan plan = comparison.of(reading, found.school().value());
        others.write(plan, found.school(), found.by());
        return result(found, reading, plan);
    }

    private ImportResult pupils(RosterImport found, RosterReading reading, PupilList list, JobRun run) {
        KnownRoster known = roster.of(found.school().value());
        RosterPlan plan = RosterPlan.of(list, known);
        transactions.apart(() -> run.total(plan.pupils().size()));
        writer.write(
                plan,
                known,
                found.school(),
                found.by(),
                more -> transactions.apart(() -> {
                    for (int i = 0; i < more; i++) run.step();
                }));
        return result(found, reading, plan);
    }

    private static ImportResult result(RosterImport found, RosterReading reading, ListPlan plan) {
        int refused = Previews.refusedRows(reading, plan.issues());
        return new ImportResult(plan.created(), plan.changed(), plan.unchanged(), refused, "/imports/" + found.id());
    }
}
