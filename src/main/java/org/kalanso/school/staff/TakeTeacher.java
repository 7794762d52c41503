package org.kalanso.school.staff;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a teacher on for every subject of one class, as in a primary school. */
@Component
public class TakeTeacher {
    private final KeepStaff staff;
    private final AssignTeacher assign;
    private final Classes classes;

    TakeTeacher(KeepStaff staff, AssignTeacher assign, Classes classes) {
        this.staff = staff;
        this.assign = assign;
        this.classes = classes;
    }

    @Transactional
    public PersonId forClass(Caller caller, ClassId classId, String familyName, String givenNames) {
        PersonId person = staff.take(caller, new StaffInput(familyName, givenNames, null, null, null))
                .person();
        for (ClassSubject subject : classes.subjects(classId)) {
            var unused = assign.assign(caller, classId, subject.subject(), person);
        }
        return person;
    }
}
