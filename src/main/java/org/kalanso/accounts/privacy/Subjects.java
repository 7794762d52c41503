package org.kalanso.accounts.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Wards;
import org.kalanso.accounts.consent.ConsentSubjects;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Whose;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Whose data somebody may ask for: their own, that of a pupil in their care, and, for a head, of a pupil of the school. */
@Component
class Subjects {
    private final ConsentSubjects answering;
    private final Wards wards;

    Subjects(ConsentSubjects answering, Wards wards) {
        this.answering = answering;
        this.wards = wards;
    }

    /** Those for whom the caller may ask to be forgotten, school by school: themself when of age, else their pupils. */
    List<ConsentSubjects.Answered> forgettable(Caller caller) {
        return answering.of(caller).stream()
                .filter(ConsentSubjects.Answered::mayAnswer)
                .toList();
    }

    /** @throws Problem 404 for anybody else */
    Whose exportable(Caller caller, PersonId person, @Nullable SchoolId school) {
        if (person.equals(caller.person())) return new Whose(person, null);
        for (var one : forgettable(caller))
            if (one.person().equals(person) && (school == null || one.school().equals(school)))
                return new Whose(person, one.school());
        var here = caller.school();
        if (here != null && caller.is(Role.HEAD) && wards.pupil(here, person).isPresent())
            return new Whose(person, here);
        throw Problem.notFound();
    }

    /** The schools that know the person now, or keep them in their care. */
    List<SchoolId> schools(Caller caller) {
        var schools = new ArrayList<SchoolId>();
        for (var one : answering.of(caller)) if (one.person().equals(caller.person())) schools.add(one.school());
        return schools;
    }
}
