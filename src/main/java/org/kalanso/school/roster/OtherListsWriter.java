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

    /** A list that changes nothing leaves the roster's version as it is: other previews stay good. */
    void write(ListPlan plan, SchoolId school, PersonId by) {
        if (plan.created() + plan.changed() > 0) register.rosterChanges(school);
        switch (plan) {
            case TeacherPlan list -> teachers.write(list, school, by);
            case SubjectPlan list -> subjects.write(list, school, by);
            default -> throw RosterProblem.marksElsewhere();
        }
    }
}
