package org.kalanso.school.demo;

import java.util.Optional;
import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.guardian.Guardianship;
import org.kalanso.school.guardian.KeepGuardian;
import org.kalanso.school.staff.TakeTeacher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of each school's first class: a teacher, a pupil and a guardian who can sign in. */
@Component
class DemoPeople {
    private final Classes classes;
    private final KeepGuardian guardians;
    private final TakeTeacher teachers;
    private final FirstAdministrator credentials;

    DemoPeople(Classes classes, KeepGuardian guardians, TakeTeacher teachers, FirstAdministrator credentials) {
        this.classes = classes;
        this.guardians = guardians;
        this.teachers = teachers;
        this.credentials = credentials;
    }

    /** @param suffix tells the schools' accounts apart: {@code prof.proviseur} */
    @Transactional
    void letIn(Caller head, String suffix) {
        ClassGroup first = classes.visibleTo(head).getFirst();
        open("prof." + suffix, teacherOf(head, first));
        for (RosterPupil pupil : classes.roster(first.id())) {
            Optional<Guardianship> link =
                    guardians.ofStudent(head, pupil.student()).stream().findFirst();
            if (link.isEmpty()) continue;
            open("eleve." + suffix, pupil.person());
            open(
                    "parent." + suffix,
                    java.util.Objects.requireNonNull(
                            guardians.confirm(head, link.get().id()).person()));
            return;
        }
    }

    private PersonId teacherOf(Caller head, ClassGroup group) {
        var known = classes.teachers(group.id());
        return known.isEmpty()
                ? teachers.forClass(head, group.id(), "Bangoura", "Sékou")
                : known.getFirst().person();
    }

    private void open(String name, PersonId person) {
        credentials.withPassword(person, SignInName.username(name), DemoFiller.PASSWORD);
    }
}
