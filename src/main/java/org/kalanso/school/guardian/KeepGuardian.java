package org.kalanso.school.guardian;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.GuardianId;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.kalanso.school.person.People;
import org.kalanso.school.student.MatriculeRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names a pupil's guardians, lets one in, and lets one go: what they see follows with their next request. */
@Component
public class KeepGuardian {
    private final GuardianshipStore store;
    private final GuardianStore guardians;
    private final Students students;
    private final Schools schools;
    private final People people;
    private final MatriculeRegister register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepGuardian(
            GuardianshipStore store,
            GuardianStore guardians,
            Students students,
            Schools schools,
            People people,
            MatriculeRegister register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.guardians = guardians;
        this.students = students;
        this.schools = schools;
        this.people = people;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** The links of a pupil whom the caller reaches. */
    public List<Guardianship> ofStudent(Caller caller, StudentId student) {
        if (students.visibleTo(caller, student).isEmpty()) throw Problem.notFound();
        return store.ofStudent(caller, student);
    }

    /** Same name and same phone = the guardian the school knows already. Not confirmed yet. */
    @Transactional
    Guardianship add(Caller caller, StudentId student, GuardianInput input) {
        if (students.visibleTo(caller, student).isEmpty()) throw Problem.notFound();
        var checked = input.checked(schools.institution(caller.inSchool()).country());
        register.rosterChanges(caller.inSchool());
        GuardianId guardian = guardians
                .known(caller.inSchool(), checked.who())
                .orElseGet(() -> guardians.insert(caller.inSchool(), checked.who()));
        UUID link = store.link(caller.inSchool(), student, guardian, checked.link());
        return recorded(caller, "guardian.added", store.editableBy(caller, link));
    }

    /** The school says: yes, this is the person. From now on they see the pupil, once they can sign in. */
    @Transactional
    public Guardianship confirm(Caller caller, UUID id) {
        Guardianship link = store.editableBy(caller, id);
        PersonId person = link.person();
        if (person == null) {
            person = people.guardian(link.name(), link.phone(), link.email());
            guardians.person(link.guardian(), person);
        }
        people.grant(caller.inSchool(), person, Role.GUARDIAN, caller.person());
        store.confirm(id, clock.instant());
        return recorded(caller, "guardian.confirmed", store.editableBy(caller, id));
    }

    /** @throws Problem 404 where there is no such link, or it is not confirmed */
    Guardianship confirmed(Caller caller, UUID id) {
        Guardianship link = store.editableBy(caller, id);
        if (!link.confirmed()) throw Problem.notFound();
        return link;
    }

    /** The link is over; with the last one the guardian's role in the school is over too. */
    @Transactional
    public void end(Caller caller, UUID id) {
        Guardianship link = store.editableBy(caller, id);
        register.rosterChanges(caller.inSchool());
        store.end(id, clock.instant());
        PersonId person = link.person();
        boolean another = store.ofGuardian(caller, link.guardian()).stream().anyMatch(Guardianship::confirmed);
        if (person != null && !another) people.end(caller.inSchool(), person, Role.GUARDIAN, caller.person());
        recorded(caller, "guardian.ended", link);
    }

    /** A guardian the school knows answers for one more pupil. Not confirmed for this one yet. */
    @Transactional
    Guardianship link(Caller caller, GuardianId guardian, StudentId student, LinkInput input) {
        var checked = input.checked();
        GuardianId known = guardians.editableBy(caller, guardian).id();
        if (students.visibleTo(caller, student).isEmpty()) throw Problem.invalid("student", "unknown");
        register.rosterChanges(caller.inSchool());
        UUID link = store.link(caller.inSchool(), student, known, checked);
        return recorded(caller, "guardian.added", store.editableBy(caller, link));
    }

    /**
     * Changes what they are to the pupil and may: who may see no more sees nothing from the next request on.
     *
     * @param expected the version the caller saw; null = whichever there is
     */
    @Transactional
    Guardianship change(Caller caller, UUID id, LinkInput input, @Nullable Integer expected) {
        var checked = input.checked();
        Versions.check(expected, store.editableBy(caller, id).version());
        store.update(id, checked);
        return recorded(caller, "guardian.rights-changed", store.editableBy(caller, id));
    }

    private Guardianship recorded(Caller caller, String act, Guardianship link) {
        events.publishEvent(Recorded.by(
                caller,
                act,
                "guardianship",
                link.id(),
                null,
                Map.of(
                        "student",
                        link.student(),
                        "guardian",
                        link.guardian(),
                        "relation",
                        link.relation(),
                        "maySee",
                        link.maySee(),
                        "mayCollect",
                        link.mayCollect(),
                        "pays",
                        link.pays())));
        return link;
    }
}
