package org.kalanso.school.demo;

import java.util.Comparator;
import java.util.List;
import org.kalanso.accounts.FirstAdministrator;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.PupilGuardian;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.kalanso.school.guardian.KeepGuardian;
import org.springframework.stereotype.Component;

/** Lets a teacher, a guardian and a pupil of a demo school sign in: people whom the imported lists name. */
@Component
class DemoPeople {
    private final Classes classes;
    private final Students students;
    private final KeepGuardian guardians;
    private final FirstAdministrator people;

    DemoPeople(Classes classes, Students students, KeepGuardian guardians, FirstAdministrator people) {
        this.classes = classes;
        this.students = students;
        this.guardians = guardians;
        this.people = people;
    }

    void give(DemoSchool demo, Caller head) {
        ClassGroup group = classes.ofSchool(head.inSchool()).stream()
                .filter(each -> each.name().equals(demo.classOfAccounts()))
                .findFirst()
                .orElseThrow();
        sign(demo, "prof", classes.teachers(group.id()).getFirst().person());
        RosterPupil pupil = withGuardian(group);
        sign(demo, "eleve", pupil.person());
        var links = guardians.ofStudent(head, pupil.student());
        var confirmed = guardians.confirm(head, links.getFirst().id());
        PersonId person = confirmed.person();
        if (person != null) sign(demo, "parent", person);
    }

    /** The first girl of the roll who has a guardian: the day of the story is hers. */
    private RosterPupil withGuardian(ClassGroup group) {
        List<RosterPupil> roster = classes.roster(group.id());
        List<StudentId> guarded = students
                .guardians(roster.stream().map(RosterPupil::student).toList())
                .stream()
                .map(PupilGuardian::student)
                .toList();
        return roster.stream()
                .filter(pupil -> guarded.contains(pupil.student()))
                .min(Comparator.comparing(pupil -> !"F".equals(pupil.sex())))
                .orElseThrow();
    }

    private void sign(DemoSchool demo, String who, PersonId person) {
        people.withPassword(person, SignInName.username(demo.key() + "." + who), DemoSchools.PASSWORD);
    }
}
