package org.kalanso.school.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.kalanso.school.person.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admits a pupil and corrects what is known about one. */
@Component
class KeepStudent {
    private final StudentStore store;
    private final IdentifierStore identifiers;
    private final MatriculeRegister register;
    private final People people;
    private final Schools schools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepStudent(
            StudentStore store,
            IdentifierStore identifiers,
            MatriculeRegister register,
            People people,
            Schools schools,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.identifiers = identifiers;
        this.register = register;
        this.people = people;
        this.schools = schools;
        this.events = events;
        this.clock = clock;
    }

    /** A new pupil with the next matricule, where none is said; not in a class yet. */
    @Transactional
    StudentDetail admit(Caller caller, StudentInput input) {
        var particulars = input.checked(today(caller));
        var school = caller.inSchool();
        register.rosterChanges(school);
        PersonId person = people.enter(new People.NewPerson(
                particulars.familyName(), particulars.givenNames(), particulars.sex(), null, null));
        people.grant(school, person, Role.PUPIL, caller.person());
        StudentId id = StudentId.newId();
        store.insert(id, school, person, particulars);
        String matricule = particulars.matricule();
        give(caller, id, person, matricule == null ? register.next(school, 1).getFirst() : matricule);
        return recorded(caller, id, "pupil.admitted", null);
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    StudentDetail edit(Caller caller, StudentId id, StudentInput input, @Nullable Integer expected) {
        var particulars = input.checked(today(caller));
        register.rosterChanges(caller.inSchool());
        StudentDetail before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        store.update(id, particulars);
        people.rename(before.person(), particulars.familyName(), particulars.givenNames(), particulars.sex());
        String matricule = particulars.matricule();
        if (matricule != null && !matricule.equals(before.matricule())) give(caller, id, before.person(), matricule);
        return recorded(caller, id, "pupil.changed", before);
    }

    private void give(Caller caller, StudentId id, PersonId person, String matricule) {
        identifiers.matricule(caller.inSchool(), id, matricule);
        people.knownAs(caller.inSchool(), person, matricule);
    }

    private StudentDetail recorded(Caller caller, StudentId id, String act, @Nullable StudentDetail before) {
        StudentDetail after = store.visibleTo(caller, id);
        events.publishEvent(Recorded.by(caller, act, "student", id, null, Map.of("changed", changed(before, after))));
        return after;
    }

    /** What the journal keeps: which particulars, never which names or numbers. An entry stays when the pupil is forgotten. */
    private static List<String> changed(@Nullable StudentDetail before, StudentDetail after) {
        if (before == null) return List.of();
        var changed = new ArrayList<String>();
        if (!before.name().equals(after.name())) changed.add("name");
        if (!before.identifiers().equals(after.identifiers())) changed.add("identifiers");
        if (!Objects.equals(before.bornOn(), after.bornOn()) || !Objects.equals(before.bornYear(), after.bornYear()))
            changed.add("born");
        if (!before.bornAt().equals(after.bornAt())) changed.add("bornAt");
        if (!Objects.equals(before.sex(), after.sex())) changed.add("sex");
        if (!Objects.equals(before.admittedOn(), after.admittedOn())) changed.add("admittedOn");
        if (!(before.emergencyName() + before.emergencyPhone() + before.emergencyRelation())
                .equals(after.emergencyName() + after.emergencyPhone() + after.emergencyRelation()))
            changed.add("emergency");
        return changed;
    }

    private LocalDate today(Caller caller) {
        return schools.today(caller.inSchool(), clock);
    }
}
