package org.kalanso.school.slips;

import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a class's slips and hands them over. Those who run the school may, and the class's own head teacher. */
@Component
class PrintSlips {
    private final Classes classes;
    private final Jobs jobs;
    private final PrintedSlips printed;
    private final ApplicationEventPublisher events;

    PrintSlips(Classes classes, Jobs jobs, PrintedSlips printed, ApplicationEventPublisher events) {
        this.classes = classes;
        this.jobs = jobs;
        this.printed = printed;
        this.events = events;
    }

    /** @return the job to watch */
    @Transactional
    UUID ask(Caller caller, ClassId id, String language) {
        ClassGroup group = mayPrint(caller, id);
        events.publishEvent(new Recorded(
                caller.school(),
                caller.person(),
                "slips.asked",
                "class",
                group.id().toString(),
                null,
                null));
        return jobs.start(JobOrder.by(caller, SlipsWork.KIND, new SlipsWork.Order(id, language)));
    }

    /** @throws Problem 404 where they are not the caller's, were fetched before, or waited too long */
    byte[] take(Caller caller, ClassId id, UUID job) {
        mayPrint(caller, id);
        return printed.take(job, caller.person()).orElseThrow(Problem::notFound);
    }

    private ClassGroup mayPrint(Caller caller, ClassId id) {
        ClassGroup group = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        if (!caller.is(Role.HEAD, Role.MANAGER) && !caller.person().equals(group.headTeacher()))
            throw Problem.forbidden();
        return group;
    }
}
