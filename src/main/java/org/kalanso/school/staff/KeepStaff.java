package org.kalanso.school.staff;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Schools;
import org.kalanso.school.StaffId;
import org.kalanso.school.person.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes teachers on, corrects what is known about them, lets them go. They sign in once they were invited. */
@Component
class KeepStaff {
    private final StaffStore store;
    private final People people;
    private final Schools schools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepStaff(StaffStore store, People people, Schools schools, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.schools = schools;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    StaffMember take(Caller caller, StaffInput input) {
        var checked = input.checked();
        PersonId person = people.enter(
                new People.NewPerson(checked.familyName(), checked.givenNames(), checked.sex(), null, null));
        people.grant(caller.inSchool(), person, Role.TEACHER, caller.person());
        StaffId id = StaffId.newId();
        store.insert(caller.inSchool(), id, person, checked);
        return recorded(caller, "staff.taken-on", load(caller, id));
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    StaffMember edit(Caller caller, StaffId id, StaffInput input, @Nullable Integer expected) {
        var checked = input.checked();
        StaffMember before = load(caller, id);
        Versions.check(expected, before.version());
        store.update(id, checked);
        people.rename(before.person(), checked.familyName(), checked.givenNames(), checked.sex());
        return recorded(caller, "staff.changed", load(caller, id));
    }

    @Transactional
    void leave(Caller caller, StaffId id) {
        StaffMember before = load(caller, id);
        store.leave(caller.inSchool(), before, schools.today(caller.inSchool(), clock));
        people.end(caller.inSchool(), before.person(), Role.TEACHER, caller.person());
        recorded(caller, "staff.left", before);
    }

    private StaffMember load(Caller caller, StaffId id) {
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    private StaffMember recorded(Caller caller, String act, StaffMember member) {
        events.publishEvent(Recorded.by(caller, act, "staff", member.id(), null, Map.of("person", member.person())));
        return member;
    }
}
