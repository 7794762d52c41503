package org.kalanso.school.roster;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.kalanso.school.rosterfile.TeacherEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a planned list of teachers: new ones, what is corrected about known ones, and what they teach more. */
@Component
class TeacherWriter {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Schools schools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeacherWriter(JdbcClient jdbc, Accounts accounts, Schools schools, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.schools = schools;
        this.events = events;
        this.clock = clock;
    }

    void write(TeacherPlan plan, SchoolId school, PersonId by) {
        LocalDate today = schools.today(school, clock);
        List<PersonId> persons = new ArrayList<>();
        List<Recorded> acts = new ArrayList<>();
        for (TeacherPlan.PlannedTeacher each : plan.teachers()) {
            if (each.isUnchanged()) continue;
            UUID id = each.known() == null ? Ids.newId() : each.known().id();
            PersonId person = each.known() == null
                    ? taken(id, school, each.entry())
                    : corrected(each.entry(), each.known(), each);
            persons.add(person);
            for (TeacherPlan.Course course : each.courses()) assign(school, course, person, today);
            for (UUID classId : each.headOf()) head(classId, person);
            String act = each.known() == null ? "staff.imported" : "staff.changed-by-import";
            acts.add(new Recorded(school, by, act, "staff", id.toString(), null, said(each)));
        }
        accounts.grantAll(persons, school, Role.TEACHER, by);
        events.publishEvent(new RecordedAll(acts));
    }

    /** The journal holds no phone. */
    private static Map<String, Object> said(TeacherPlan.PlannedTeacher teacher) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", teacher.entry().name().whole());
        said.put("courses", teacher.courses().size());
        said.put(
                "changed",
                teacher.changes().stream()
                        .map(change -> change.field().name())
                        .distinct()
                        .toList());
        return said;
    }

    private PersonId taken(UUID id, SchoolId school, TeacherEntry teacher) {
        PersonId person = accounts.create(
                NewPerson.named(teacher.name().family(), teacher.name().given()).withSex(teacher.sex()));
        jdbc.sql("""
                        insert into school.staff (id, school_id, person_id, number, number_key, family_name, given_names, name_key, sex, phone)
                        values (:id, :school, :person, :number, :number, :family, :given, :key, :sex, :phone)
                        """)
                .param("id", id)
                .param("school", school.value())
                .param("person", person.value())
                .param("number", teacher.number(), Types.VARCHAR)
                .param("family", teacher.name().family())
                .param("given", teacher.name().given())
                .param("key", teacher.name().key())
                .param("sex", teacher.sex(), Types.VARCHAR)
                .param("phone", teacher.firstValidPhone(), Types.VARCHAR)
                .update();
        return person;
    }

    private PersonId corrected(TeacherEntry entry, KnownStaff.Teacher known, TeacherPlan.PlannedTeacher planned) {
        PersonId person = new PersonId(known.person());
        boolean renamed = planned.changes().stream().anyMatch(change -> change.field() == Change.Field.NAME);
        String family = renamed ? entry.name().family() : known.familyName();
        String given = renamed ? entry.name().given() : known.givenNames();
        String sex = entry.sex() == null ? known.sex() : entry.sex();
        String phone = entry.firstValidPhone() == null ? known.phone() : entry.firstValidPhone();
        jdbc.sql("""
                        update school.staff set family_name = :family, given_names = :given, name_key = :key, sex = :sex,
                          phone = :phone, left_on = null, version = version + 1 where id = :id
                        """)
                .param("family", family)
                .param("given", given)
                .param("key", org.kalanso.platform.text.Names.key((family + " " + given).strip()))
                .param("sex", sex, Types.VARCHAR)
                .param("phone", phone, Types.VARCHAR)
                .param("id", known.id())
                .update();
        accounts.rename(person, family, given, sex);
        return person;
    }

    private void assign(SchoolId school, TeacherPlan.Course course, PersonId person, LocalDate today) {
        jdbc.sql("""
                        insert into school.teaching_assignment (id, school_id, class_id, subject_id, person_id, from_on)
                        values (:id, :school, :class, :subject, :person, :from)
                        on conflict (class_id, subject_id, person_id) where until_on is null do nothing
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("class", course.classId())
                .param("subject", course.subject())
                .param("person", person.value())
                .param("from", today)
                .update();
    }

    private void head(UUID classId, PersonId person) {
        jdbc.sql("""
                        update school.class_group set head_teacher_id = :person, version = version + 1
                        where id = :class and head_teacher_id is distinct from :person
                        """).param("person", person.value()).param("class", classId).update();
    }
}
