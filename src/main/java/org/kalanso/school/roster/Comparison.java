package org.kalanso.school.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares a list of any kind with what a school has now. */
@Component
class Comparison {
    private final KnownRosterStore roster;
    private final KnownStaffStore staff;
    private final KnownSubjectStore subjects;

    Comparison(KnownRosterStore roster, KnownStaffStore staff, KnownSubjectStore subjects) {
        this.roster = roster;
        this.staff = staff;
        this.subjects = subjects;
    }

    /** For the console, where there are no beans. */
    static Comparison over(JdbcClient jdbc) {
        return new Comparison(new KnownRosterStore(jdbc), new KnownStaffStore(jdbc), new KnownSubjectStore(jdbc));
    }

    ListPlan of(RosterReading reading, UUID school) {
        if (reading.pupils() != null) return RosterPlan.of(reading.pupils(), roster.of(school));
        if (reading.teachers() != null) return TeacherPlan.of(reading.teachers(), staff.of(school));
        if (reading.subjects() != null) return SubjectPlan.of(reading.subjects(), subjects.of(school));
        return ListPlan.NONE;
    }

    /** Where there is no school yet: everything a list of pupils holds is new. */
    static ListPlan withNothing(RosterReading reading) {
        return reading.pupils() == null ? ListPlan.NONE : RosterPlan.of(reading.pupils(), KnownRoster.EMPTY);
    }
}
