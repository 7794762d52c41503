package org.kalanso.school.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.Schools;
import org.kalanso.school.SubjectId;
import org.kalanso.school.person.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a teacher a subject in a class, or takes it back: what they may touch follows at once. */
@Component
class AssignTeacher {
    private final AssignmentStore store;
    private final Schools schools;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignTeacher(
            AssignmentStore store, Schools schools, People people, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.schools = schools;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 422 where the class has no such subject, or the person doesn't work here */
    @Transactional
    Assignment assign(Caller caller, ClassId classId, SubjectId subject, PersonId person) {
        if (!store.possible(caller.inSchool(), classId, subject, person)) throw Problem.invalid("person", "unknown");
        UUID id = store.put(caller.inSchool(), classId, subject, person, schools.today(caller.inSchool(), clock));
        people.grant(caller.inSchool(), person, Role.TEACHER, caller.person());
        return recorded(caller, "teaching.assigned", store.visibleTo(caller, id).orElseThrow(Problem::notFound));
    }

    /**
     * Gives the subjects of a class to exactly these teachers; whoever taught one and is not among them teaches it no more.
     *
     * @param wanted of each subject that is settled; the others stay as they are
     * @return how many assignments began or ended
     */
    @Transactional
    int settle(Caller caller, ClassId classId, Map<SubjectId, Set<PersonId>> wanted) {
        int changed = 0;
        var now = store.ofClass(caller, classId);
        for (Assignment each : now)
            if (wanted.containsKey(each.subject())
                    && !wanted.get(each.subject()).contains(each.person())) {
                end(caller, each.id());
                changed++;
            }
        for (var subject : wanted.entrySet())
            for (PersonId person : subject.getValue())
                if (now.stream()
                        .noneMatch(each -> each.subject().equals(subject.getKey())
                                && each.person().equals(person))) {
                    var unused = assign(caller, classId, subject.getKey(), person);
                    changed++;
                }
        return changed;
    }

    /** Somebody else takes the place of whoever teaches it now. */
    @Transactional
    Assignment replace(Caller caller, UUID id, PersonId person) {
        Assignment before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        Assignment after = assign(caller, before.classId(), before.subject(), person);
        if (!after.id().equals(id)) end(caller, id);
        return after;
    }

    @Transactional
    void end(Caller caller, UUID id) {
        Assignment before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        store.end(id, schools.today(caller.inSchool(), clock));
        recorded(caller, "teaching.ended", before);
    }

    private Assignment recorded(Caller caller, String act, Assignment assignment) {
        var said = Map.of(
                "class", assignment.className(), "subject", assignment.subjectName(), "person", assignment.person());
        events.publishEvent(Recorded.by(caller, act, "teaching-assignment", assignment.id(), null, said));
        return assignment;
    }
}
