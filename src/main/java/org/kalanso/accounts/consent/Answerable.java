package org.kalanso.accounts.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.stereotype.Component;

/** Who answers for whom. */
@Component
class Answerable {
    /**
     * A person of a school about whose data is asked.
     *
     * @param alone they answer themselves; otherwise a guardian does
     */
    record Subject(SchoolDirectory.Entry school, PersonId person, String name, boolean alone, boolean self) {
        boolean mayAnswer() {
            return alone == self;
        }
    }

    private final ConsentStore store;
    private final SchoolDirectory directory;
    private final Wards wards;
    private final Ages ages;
    private final Clock clock;

    Answerable(ConsentStore store, SchoolDirectory directory, Wards wards, Ages ages, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.wards = wards;
        this.ages = ages;
        this.clock = clock;
    }

    /** The person in each of their schools, then each pupil for whom they answer. */
    List<Subject> to(PersonId person, String name) {
        var schools = directory.schools();
        var subjects = new ArrayList<Subject>();
        for (SchoolId id : store.schoolsOf(person))
            entry(schools, id).ifPresent(school -> subjects.add(self(school, person, name)));
        for (Wards.Ward ward : wards.of(person))
            entry(schools, ward.school())
                    .ifPresent(school ->
                            subjects.add(new Subject(school, ward.person(), ward.name(), alone(school, ward), false)));
        return subjects;
    }

    boolean alone(SchoolDirectory.Entry school, Wards.Ward ward) {
        return ages.answersAlone(school.country(), ward.born(), LocalDate.now(clock));
    }

    SchoolDirectory.Entry school(SchoolId id) {
        return entry(directory.schools(), id).orElseThrow();
    }

    private Subject self(SchoolDirectory.Entry school, PersonId person, String name) {
        boolean alone = wards.pupil(school.id(), person)
                .map(ward -> alone(school, ward))
                .orElse(true);
        return new Subject(school, person, name, alone, true);
    }

    private static Optional<SchoolDirectory.Entry> entry(List<SchoolDirectory.Entry> schools, SchoolId id) {
        return schools.stream().filter(school -> school.id().equals(id)).findFirst();
    }
}
