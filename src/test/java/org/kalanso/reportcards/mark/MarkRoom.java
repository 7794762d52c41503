package org.kalanso.reportcards.mark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A college of its own for one test: the class 7e A of the sample list with its 62 pupils, two teachers who share
 * mathematics, one who teaches French, a head, the first term.
 */
@TestComponent
public class MarkRoom {
    private static final Path PUPILS = Path.of("src/test/resources/data/guinee-college/liste-eleves.correct.csv");

    /** Who and what there is. Pupils are in the order of the roll. */
    public record Room(
            SchoolId school,
            ClassId classId,
            SubjectId maths,
            SubjectId french,
            PeriodId period,
            PersonId head,
            PersonId teacher,
            PersonId colleague,
            PersonId frenchTeacher,
            List<StudentId> pupils) {
        public String book() {
            return book(maths);
        }

        public String book(SubjectId subject) {
            return "/classes/" + classId + "/grid?subject=" + subject + "&period=" + period;
        }
    }

    private final FoundSchool foundSchool;
    private final Accounts accounts;
    private final JdbcClient sql;

    MarkRoom(FoundSchool foundSchool, Accounts accounts, JdbcClient sql) {
        this.foundSchool = foundSchool;
        this.accounts = accounts;
        this.sql = sql;
    }

    public Room open() {
        return open(62);
    }

    /** @param size how many of the 62 pupils are on the roll */
    public Room open(int size) {
        var asked = new NewSchool(
                "Collège Tinka Fria",
                "CTF",
                "Fria",
                "guinea-secondary",
                null,
                null,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 6, 30),
                false);
        SchoolId school = foundSchool.found(asked, null);
        UUID year = one("select id from school.school_year where school_id = :school", school);
        UUID period = one(
                "select id from school.period p where school_id = :school and kind = 'TERM' and ordinal = 1", school);
        UUID maths = one("select id from school.subject where school_id = :school and code = 'MATH'", school);
        UUID french = one("select id from school.subject where school_id = :school and code = 'FRA'", school);
        ClassId group = classGroup(school, year);
        PersonId head = staff(school, "Camara", "Fatoumata", Role.HEAD);
        PersonId teacher = staff(school, "Barry", "Alpha Oumar", Role.TEACHER);
        PersonId colleague = staff(school, "Sylla", "Aboubacar", Role.TEACHER);
        PersonId frenchTeacher = staff(school, "Condé", "Mariama", Role.TEACHER);
        teaches(school, group, maths, teacher);
        teaches(school, group, maths, colleague);
        teaches(school, group, french, frenchTeacher);
        return new Room(
                school,
                group,
                new SubjectId(maths),
                new SubjectId(french),
                new PeriodId(period),
                head,
                teacher,
                colleague,
                frenchTeacher,
                pupils(school, group, year, size));
    }

    private UUID one(String query, SchoolId school) {
        return sql.sql(query).param("school", school.value()).query(UUID.class).single();
    }

    private ClassId classGroup(SchoolId school, UUID year) {
        ClassId id = ClassId.newId();
        sql.sql("""
                        insert into school.class_group (id, school_id, year_id, level_id, name, name_key)
                        select :id, :school, :year, l.id, '7e A', '7e a' from school.level l
                        where l.school_id = :school order by l.ordinal limit 1
                        """)
                .param("id", id.value())
                .param("school", school.value())
                .param("year", year)
                .update();
        sql.sql("""
                        insert into school.class_subject (class_id, subject_id, school_id, coefficient, ordinal)
                        select :id, s.id, :school, 2, s.ordinal from school.subject s where s.school_id = :school
                        """).param("id", id.value()).param("school", school.value()).update();
        return id;
    }

    private PersonId staff(SchoolId school, String family, String given, Role role) {
        PersonId person = accounts.create(NewPerson.named(family, given));
        accounts.grant(person, school, role, null);
        sql.sql("""
                        insert into school.staff (id, school_id, person_id, family_name, given_names, name_key)
                        values (:id, :school, :person, :family, :given, :key)
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("person", person.value())
                .param("family", family)
                .param("given", given)
                .param("key", Names.key(family + " " + given))
                .update();
        return person;
    }

    private void teaches(SchoolId school, ClassId group, UUID subject, PersonId person) {
        sql.sql("""
                        insert into school.teaching_assignment (id, school_id, class_id, subject_id, person_id, from_on)
                        values (:id, :school, :class, :subject, :person, '2026-10-01')
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("class", group.value())
                .param("subject", subject)
                .param("person", person.value())
                .update();
    }

    private List<StudentId> pupils(SchoolId school, ClassId group, UUID year, int size) {
        return lines().stream()
                .map(line -> line.split(";", -1))
                .filter(fields -> fields[7].equals("7e A"))
                .limit(size)
                .map(fields -> pupil(school, group, year, fields))
                .toList();
    }

    private StudentId pupil(SchoolId school, ClassId group, UUID year, String[] fields) {
        StudentId id = StudentId.newId();
        PersonId person = accounts.create(NewPerson.named(fields[1], fields[2]));
        sql.sql("""
                        insert into school.student (id, school_id, person_id, matricule, family_name, given_names, name_key)
                        values (:id, :school, :person, :matricule, :family, :given, :key)
                        """)
                .param("id", id.value())
                .param("school", school.value())
                .param("person", person.value())
                .param("matricule", fields[0])
                .param("family", fields[1])
                .param("given", fields[2])
                .param("key", Names.key(fields[1] + " " + fields[2]))
                .update();
        sql.sql("""
                        insert into school.identifier (id, school_id, student_id, issuer, value, value_key)
                        values (:id, :school, :student, 'SCHOOL', :value, :key)
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("student", id.value())
                .param("value", fields[0])
                .param("key", org.kalanso.platform.text.Matricules.key(fields[0]))
                .update();
        sql.sql("""
                        insert into school.enrolment (id, school_id, student_id, class_id, year_id, from_on)
                        values (:id, :school, :student, :class, :year, '2026-10-01')
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("student", id.value())
                .param("class", group.value())
                .param("year", year)
                .update();
        return id;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PUPILS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
