package org.kalanso.reportcards.marksheet;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A file with the marks of a whole school, imported as a job while its reader does something else: in one transaction, by
 * what the reader is when it runs. A worker that dies after the end and before it could say so has imported once: the marks
 * are then those that were agreed to.
 */
@Component
class ImportMarkSheetLater implements JobWork<ImportMarkSheetLater.Order> {
    static final String KIND = "reportcards.mark-sheet";

    private final MarkSheetStore sheets;
    private final ImportMarkSheet imports;
    private final Accounts accounts;
    private final Jobs jobs;
    private final TransactionTemplate apart;

    ImportMarkSheetLater(
            MarkSheetStore sheets,
            ImportMarkSheet imports,
            Accounts accounts,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.imports = imports;
        this.accounts = accounts;
        this.jobs = jobs;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Order(UUID sheet, String digest, boolean replace) {}

    /** @param href where the reader sees what is left of the file to import: nothing */
    record Imported(String href, int assessments, int changed, int left) {}

    /**
     * @return the job that imports it
     * @throws Problem 404 where it isn't the caller's file
     */
    @Transactional
    public UUID ask(Caller caller, UUID sheet, String digest, boolean replace) {
        if (sheets.visibleTo(caller, sheet).isEmpty()) throw Problem.notFound();
        return jobs.start(JobOrder.by(caller, KIND, new Order(sheet, digest, replace)));
    }

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
        Caller caller = caller(Objects.requireNonNull(run.school()), Objects.requireNonNull(run.askedBy()));
        String href = "/mark-sheets/" + order.sheet();
        try {
            var agreed = new ImportMarkSheet.Agreed(order.digest(), order.replace());
            var result = imports.run(caller, order.sheet(), agreed, (done, total) -> told(run, done, total));
            return new Imported(href, result.assessments(), result.changed(), result.left());
        } catch (Problem refused) {
            boolean over = sheets.visibleTo(caller, order.sheet())
                    .filter(MarkSheet::imported)
                    .isPresent();
            if (over) return new Imported(href, 0, 0, 0);
            throw refused;
        }
    }

    /** Seen while it lasts, so in a transaction of its own. */
    private void told(JobRun run, int done, int total) {
        apart.executeWithoutResult(status -> {
            if (done == 0) run.total(total);
            else run.step();
        });
    }

    private Caller caller(SchoolId school, PersonId person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Set.of(Role.HEAD, Role.TEACHER))
            if (accounts.holders(school, role).contains(person)) roles.add(role);
        if (roles.isEmpty()) throw Problem.forbidden();
        return new Caller(person, "", school, roles, false, Locale.FRENCH, new UUID(0, 0));
    }
}
