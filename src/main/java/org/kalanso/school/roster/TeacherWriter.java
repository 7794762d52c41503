package org.kalanso.school.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassName;
import org.kalanso.school.Schools;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.TeacherEntry;
import org.kalanso.school.rosterfile.TeacherList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes teachers with what they teach where. A teacher is known again by number; without one, by being the only teacher
 * without a number who has that name and that phone.
 */
@Component
class TeacherWriter {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final KnownRosterStore roster;
    private final Schools schools;
    private final Clock clock;

    TeacherWriter(JdbcClient jdbc, Accounts accounts, KnownRosterStore roster, Schools schools, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.roster = roster;
        this.schools = schools;
        this.clock = clock;
    }

    ImportResult write(TeacherList list, SchoolId school, PersonId by, String href) {
        Map<String, UUID> classes = roster.of(school.value()).classes();
        Map<String, UUID> subjects = subjects(school);
        LocalDate today = schools.today(school, clock);
        int created = 0;
        int changed = 0;
        int refused = (int) list.issues().stream()
                .filter(issue -> issue.level() == Issue.Level.REFUSED)
                .count();
        List<PersonId> all = new ArrayList<>();
        for (TeacherEntry teacher : list.teachers()) {
            UUID known = known(school, teacher);
            PersonId person = known == null ? take(school, teacher) : new PersonId(known);
            if (known == null) created++;
            all.add(person);
            int more = 0;
            for (TeacherEntry.Assignment each : teacher.assignments()) {
                UUID classId = classes.get(ClassName.of(each.className()).key());
                UUID subject = subjects.get(each.subject());
                if (classId == null || subject == null) refused++;
                else more += assign(school, classId, subject, person, today);
            }
            for (String name : teacher.headOf())
                more += head(classes.get(ClassName.of(name).key()), person);
            if (known != null && more > 0) changed++;
        }
        accounts.grantAll(all, school, Role.TEACHER, by);
        return new ImportResult(created, changed, list.teachers().size() - created - changed, refused, href);
    }

    private Map<String, UUID> subjects(SchoolId school) {
        Map<String, UUID> subjects = new HashMap<>();
        jdbc.sql("select code, id from school.subject where school_id = :school")
                .param("school", school.value())
                .query((rs, n) -> subjects.put(rs.getString(1), rs.getObject(2, UUID.class)))
                .list();
        return subjects;
    }

    private @Nullable UUID known(SchoolId school, TeacherEntry teacher) {
        return jdbc.sql("""
                        select person_id from school.staff
                        where school_id = :school and (number_key = :number
                          or (:number::text is null and number_key is null and name_key = :name and phone is not distinct from :phone))
                        limit 1
                        """)
                .param("school", school.value())
                .param("number", teacher.number(), java.sql.Types.VARCHAR)
                .param("name", teacher.name().key())
                .param("phone", teacher.firstValidPhone(), java.sql.Types.VARCHAR)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private PersonId take(SchoolId school, TeacherEntry teacher) {
        PersonId person = accounts.create(
                NewPerson.named(teacher.name().family(), teacher.name().given()).withSex(teacher.sex()));
        jdbc.sql("""
                        insert into school.staff (id, school_id, person_id, number, number_key, family_name, given_names, name_key, sex, phone)
                        values (:id, :school, :person, :number, :number, :family, :given, :key, :sex, :phone)
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("person", person.value())
                .param("number", teacher.number(), java.sql.Types.VARCHAR)
                .param("family", teacher.name().family())
                .param("given", teacher.name().given())
                .param("key", teacher.name().key())
                .param("sex", teacher.sex(), java.sql.Types.VARCHAR)
                .param("phone", teacher.firstValidPhone(), java.sql.Types.VARCHAR)
                .update();
        return person;
    }

    private int assign(SchoolId school, UUID classId, UUID subject, PersonId person, LocalDate today) {
        return jdbc.sql("""
                        insert into school.teaching_assignment (id, school_id, class_id, subject_id, person_id, from_on)
                        values (:id, :school, :class, :subject, :person, :from)
                        on conflict (class_id, subject_id, person_id) where until_on is null do nothing
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("class", classId)
                .param("subject", subject)
                .param("person", person.value())
                .param("from", today)
                .update();
    }

    private int head(@Nullable UUID classId, PersonId person) {
        if (classId == null) return 0;
        return jdbc.sql("""
                        update school.class_group set head_teacher_id = :person, version = version + 1
                        where id = :class and head_teacher_id is distinct from :person
                        """)
                .param("person", person.value())
                .param("class", classId)
                .update();
    }
}
