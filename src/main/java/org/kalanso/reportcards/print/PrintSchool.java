package org.kalanso.reportcards.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.reportcards.ReportcardsProblem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a school: one job for each class that is frozen, so that a class that fails is tried again by itself. */
@Component
class PrintSchool implements JobWork<PrintSchool.Order> {
    static final String KIND = "reportcards.print-school";

    private final Classes classes;
    private final PrintStore store;
    private final Jobs jobs;

    PrintSchool(Classes classes, PrintStore store, Jobs jobs) {
        this.classes = classes;
        this.store = store;
        this.jobs = jobs;
    }

    /** Which period. */
    record Order(UUID period) {}

    /** The jobs of the classes. */
    record Started(List<UUID> jobs) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    /** All or none of the classes' jobs are there, so a second try starts none twice. */
    @Override
    @Transactional
    public Object run(Order order, JobRun run) {
        SchoolId school = Objects.requireNonNull(run.school());
        List<ClassGroup> frozen = classes.ofSchool(school).stream()
                .filter(group -> !store.newest(school, group.id(), new PeriodId(order.period()))
                        .isEmpty())
                .toList();
        if (frozen.isEmpty()) throw ReportcardsProblem.notFrozen();
        var started = new ArrayList<UUID>();
        for (ClassGroup group : frozen)
            started.add(jobs.start(new JobOrder(
                    PrintClass.KIND,
                    school,
                    run.askedBy(),
                    new PrintClass.Order(group.id().value(), order.period()))));
        return new Started(started);
    }
}
