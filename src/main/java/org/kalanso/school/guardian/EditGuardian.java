package org.kalanso.school.guardian;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.GuardianId;
import org.kalanso.school.Schools;
import org.kalanso.school.person.People;
import org.kalanso.school.student.MatriculeRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who a guardian is and how they are reached; whom they answer for is kept by {@link KeepGuardian}. */
@Component
class EditGuardian {
    private final GuardianStore store;
    private final GuardianshipStore links;
    private final KeepGuardian keep;
    private final Schools schools;
    private final People people;
    private final MatriculeRegister register;
    private final ApplicationEventPublisher events;

    EditGuardian(
            GuardianStore store,
            GuardianshipStore links,
            KeepGuardian keep,
            Schools schools,
            People people,
            MatriculeRegister register,
            ApplicationEventPublisher events) {
        this.store = store;
        this.links = links;
        this.keep = keep;
        this.schools = schools;
        this.people = people;
        this.register = register;
        this.events = events;
    }

    /** Same name and same phone = the guardian the school knows already. */
    @Transactional
    GuardianDetail add(Caller caller, GuardianInput input) {
        var who = input.checked(country(caller)).who();
        register.rosterChanges(caller.inSchool());
        GuardianId id = store.known(caller.inSchool(), who).orElseGet(() -> store.insert(caller.inSchool(), who));
        return recorded(caller, "guardian.named", id);
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    GuardianDetail edit(Caller caller, GuardianId id, GuardianInput input, @Nullable Integer expected) {
        var who = input.checked(country(caller)).who();
        register.rosterChanges(caller.inSchool());
        GuardianDetail before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        store.update(id, who);
        if (before.person() != null) people.reachAt(before.person(), who.email(), who.phone());
        return recorded(caller, "guardian.changed", id);
    }

    /** They answer for nobody here any more: every link ends, and with the last one their role in the school. */
    @Transactional
    void release(Caller caller, GuardianId id) {
        GuardianDetail before = store.editableBy(caller, id);
        for (Guardianship link : links.ofGuardian(caller, before.id())) keep.end(caller, link.id());
        recorded(caller, "guardian.released", id);
    }

    private String country(Caller caller) {
        return schools.institution(caller.inSchool()).country();
    }

    /** What the journal keeps: no phone, no address. */
    private GuardianDetail recorded(Caller caller, String act, GuardianId id) {
        GuardianDetail after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(Recorded.by(caller, act, "guardian", id, null, Map.of("name", after.name())));
        return after;
    }
}
