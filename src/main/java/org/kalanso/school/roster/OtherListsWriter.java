package org.kalanso.school.roster;

import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.student.MatriculeRegister;
import org.springframework.stereotype.Component;

/** Writes lists that are not of pupils: of teachers, and of subjects. */
@Component
class OtherListsWriter {
    private final TeacherWriter teachers;
    private final SubjectWriter subjects;
    private final MatriculeRegister register;

    OtherListsWriter(TeacherWriter teachers, SubjectWriter subjects, MatriculeRegister register) {
        this.teachers = teachers;
        this.subjects = subjects;
        this.register = register;
    }

    ImportResult write(RosterReading reading, SchoolId school, PersonId by, String href) {
        register.rosterChanges(school);
        if (reading.teachers() != null) return teachers.write(reading.teachers(), school, by, href);
        if (reading.subjects() != null) return subjects.write(reading.subjects(), school, href);
        throw RosterProblem.marksElsewhere();
    }
}
