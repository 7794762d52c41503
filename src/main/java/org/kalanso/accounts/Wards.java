package org.kalanso.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** What accounts must know of pupils and who answers for them: implemented by the module that owns schools. */
public interface Wards {
    /**
     * A pupil of a school.
     *
     * @param className empty where they are in no class
     * @param born the latest day on which they can have been born; null = unknown
     */
    record Ward(
            SchoolId school,
            PersonId person,
            String name,
            String className,
            @Nullable LocalDate born) {}

    /** Somebody who answers for a pupil. @param person null where they have no account yet */
    record Answerer(java.util.UUID guardian, @Nullable PersonId person, String name) {}

    /** Is the person a pupil whom the caller reaches in their school: as head, manager, or teacher of the class? */
    boolean reaches(Caller caller, PersonId person);

    Optional<Ward> pupil(SchoolId school, PersonId person);

    /** The pupils for whom the person answers, in every school that has confirmed it, while the link lasts. */
    List<Ward> of(PersonId guardian);

    /** Those enrolled in the school's active year, by class and name. */
    List<Ward> enrolled(SchoolId school);

    /** The pupil's guardians, with or without an account. */
    List<Answerer> answerers(SchoolId school, PersonId pupil);
}
