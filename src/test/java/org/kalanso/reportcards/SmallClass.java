package org.kalanso.reportcards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A school of its own for one test: a Guinean college with one class, two subjects (French 4, mathematics 3), three pupils, a
 * teacher of both subjects, a head and a guardian of the first pupil. Its first term has a test and a composition in each
 * subject; who has no mark in one is waiting for it.
 */
public final class SmallClass {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-10-01T08:00:00Z");
    public final SchoolId school = SchoolId.newId();
    public final UUID year = Ids.newId();
    public final UUID whole = Ids.newId();
    public final UUID term = Ids.newId();
    public final UUID group = Ids.newId();
    public final UUID french = Ids.newId();
    public final UUID maths = Ids.newId();
    public final List<UUID> students = new ArrayList<>();
    public final List<PersonId> pupils = new ArrayList<>();
    public final PersonId head;
    public final PersonId teacher;
    public final PersonId guardian;
    public final UUID guardianship = Ids.newId();
    private final Map<String, UUID> assessments = new HashMap<>();
    private final JdbcClient sql;

    public SmallClass(JdbcClient sql) {
        this.sql = sql;
        institution();
        head = person("Sylla", "Aminata", "HEAD");
        teacher = person("Camara", "Sékou", "TEACHER");
        guardian = person("Barry", "Fatoumata", "GUARDIAN");
        year();
        group();
        subject(french, "FRA", "Français", "4");
        subject(maths, "MATH", "Mathématiques", "3");
        pupil("Barry", "Aïssatou", "F");
        pupil("Diallo", "Ibrahima", "M");
        pupil("Soumah", "Mariama", "F");
        link();
    }

    /** The marks of the worked example: averages 13.19, 10.00 and 9.96. */
    public SmallClass marked() {
        marks(french, "TEST", "12", "10", "8");
        marks(french, "COMPO", "14", "10", "9");
        marks(maths, "TEST", "11", "10", "12");
        marks(maths, "COMPO", "14", "10", "11.5");
        return this;
    }

    /** One assessment out of 20 with a mark for each pupil; null = none yet. */
    public void marks(UUID subject, String kind, @Nullable String... values) {
        var assessment = Ids.newId();
        assessments.put(subject + kind, assessment);
        update(
                """
                insert into reportcards.assessment
                  (id, school_id, class_id, subject_id, period_id, kind, name, out_of, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 20, ?)
                """,
                assessment,
                school.value(),
                group,
                subject,
                term,
                kind,
                kind.equals("TEST") ? "Devoir 1" : "Composition",
                NOW);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value != null) mark(assessment, students.get(i), value);
        }
    }

    public UUID assessment(UUID subject, String kind) {
        return Objects.requireNonNull(assessments.get(subject + kind));
    }

    /** Puts a mark where none is. */
    public void mark(UUID assessment, UUID student, String value) {
        update("""
                insert into reportcards.mark (assessment_id, student_id, school_id, state, value, version, change, changed_by, changed_at)
                values (?, ?, ?, 'GRADED', ?, 1, 1, ?, ?)
                on conflict (assessment_id, student_id) do update set value = excluded.value, version = reportcards.mark.version + 1
                """, assessment, student, school.value(), new BigDecimal(value), teacher.value(), NOW);
    }

    public String councilPath() {
        return "/api/v1/classes/" + group + "/council/" + term;
    }

    public Visitor api(SignIn signIn, Visitor stranger, PersonId person) {
        return signIn.api(stranger, person, school);
    }

    private PersonId person(String family, String given, String role) {
        var id = PersonId.newId();
        update(
                "insert into accounts.person (id, family_name, given_names, name_key, created_at) values (?, ?, ?, ?, ?)",
                id.value(),
                family,
                given,
                (family + " " + given).toLowerCase(Locale.ROOT),
                NOW);
        update(
                "insert into accounts.role_grant (id, person_id, school_id, role, granted_at) values (?, ?, ?, ?, ?)",
                Ids.newId(),
                id.value(),
                school.value(),
                role,
                NOW);
        if (role.equals("TEACHER"))
            update(
                    "insert into school.staff (id, school_id, person_id, family_name, given_names, name_key) values (?, ?, ?, ?, ?, ?)",
                    Ids.newId(),
                    school.value(),
                    id.value(),
                    family,
                    given,
                    family.toLowerCase(Locale.ROOT));
        return id;
    }

    private void institution() {
        update("""
                insert into school.institution
                  (id, name, short_name, country, preset, city, head_title, time_zone, currency, matricule_pattern, created_at)
                values (?, 'Collège Tahirou Fofana', 'CTF', 'GN', 'guinea-secondary', 'Conakry', 'La Principale',
                        'Africa/Conakry', 'GNF', '{short}/{yy}/{number:4}', ?)
                """, school.value(), NOW);
    }

    private void year() {
        update(
                "insert into school.school_year (id, school_id, name, starts_on, ends_on, active) values (?, ?, '2026-2027', ?, ?, true)",
                year,
                school.value(),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 6, 30));
        period(whole, null, "YEAR", "Année", LocalDate.of(2026, 10, 1), LocalDate.of(2027, 6, 30));
        period(term, whole, "TERM", "1er trimestre", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 19));
    }

    /** A second term of the year, still empty. */
    public UUID secondTerm() {
        var second = Ids.newId();
        period(second, whole, "TERM", "2e trimestre", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 27));
        return second;
    }

    private void period(UUID id, @Nullable UUID parent, String kind, String name, LocalDate from, LocalDate until) {
        update(
                """
                insert into school.period (id, school_id, year_id, parent_id, kind, ordinal, name, starts_on, ends_on)
                values (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?)
                """,
                id,
                school.value(),
                year,
                parent == null ? null : parent.toString(),
                kind,
                name.startsWith("2") ? 2 : 1,
                name,
                from,
                until);
    }

    /** Another class of the same level, with the same subjects: French weighs 2 there, mathematics 5. */
    public UUID secondClass(String name) {
        var id = Ids.newId();
        update("""
                insert into school.class_group (id, school_id, year_id, level_id, track_id, name, name_key)
                select ?, school_id, year_id, level_id, track_id, ?, ? from school.class_group where id = ?
                """, id, name, name.toLowerCase(Locale.ROOT).replace(" ", ""), group);
        update("""
                insert into school.class_subject (class_id, subject_id, school_id, coefficient)
                values (?, ?, ?, 2), (?, ?, ?, 5)
                """, id, french, school.value(), id, maths, school.value());
        return id;
    }

    /** A pupil leaves the class for another one on that day. */
    public void moves(UUID student, UUID to, LocalDate day) {
        update(
                "update school.enrolment set state = 'TRANSFERRED', until_on = ? where student_id = ? and state = 'ACTIVE'",
                day,
                student);
        update(
                "insert into school.enrolment (id, school_id, student_id, class_id, year_id, from_on) values (?, ?, ?, ?, ?, ?)",
                Ids.newId(),
                school.value(),
                student,
                to,
                year,
                day);
    }

    /** A test of a class, held on a day or on none. */
    public UUID held(UUID classId, UUID subject, UUID period, @Nullable LocalDate day) {
        var id = Ids.newId();
        update("""
                insert into reportcards.assessment
                  (id, school_id, class_id, subject_id, period_id, kind, name, held_on, out_of, created_at)
                values (?, ?, ?, ?, ?, 'TEST', 'Devoir', cast(? as date), 20, ?)
                """, id, school.value(), classId, subject, period, day == null ? null : day.toString(), NOW);
        return id;
    }

    private void group() {
        var level = Ids.newId();
        update(
                "insert into school.level (id, school_id, code, name, ordinal) values (?, ?, '7e', '7e année', 1)",
                level,
                school.value());
        update("""
                insert into school.class_group (id, school_id, year_id, level_id, name, name_key)
                values (?, ?, ?, ?, '7e A', '7ea')
                """, group, school.value(), year, level);
    }

    private void subject(UUID id, String code, String name, String coefficient) {
        update(
                "insert into school.subject (id, school_id, code, name) values (?, ?, ?, ?)",
                id,
                school.value(),
                code,
                name);
        update(
                "insert into school.class_subject (class_id, subject_id, school_id, coefficient) values (?, ?, ?, ?)",
                group,
                id,
                school.value(),
                new BigDecimal(coefficient));
        update("""
                insert into school.teaching_assignment (id, school_id, class_id, subject_id, person_id, from_on)
                values (?, ?, ?, ?, ?, ?)
                """, Ids.newId(), school.value(), group, id, teacher.value(), LocalDate.of(2026, 10, 1));
    }

    private void pupil(String family, String given, String sex) {
        var person = person(family, given, "PUPIL");
        var student = Ids.newId();
        update(
                """
                insert into school.student (id, school_id, person_id, matricule, family_name, given_names, name_key, sex)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                student,
                school.value(),
                person.value(),
                "CTF/26/000" + students.size(),
                family,
                given,
                family.toLowerCase(Locale.ROOT),
                sex);
        update("""
                insert into school.enrolment (id, school_id, student_id, class_id, year_id, from_on) values (?, ?, ?, ?, ?, ?)
                """, Ids.newId(), school.value(), student, group, year, LocalDate.of(2026, 10, 1));
        students.add(student);
        pupils.add(person);
    }

    private void link() {
        var id = Ids.newId();
        update(
                "insert into school.guardian (id, school_id, person_id, name, name_key) values (?, ?, ?, 'Fatoumata Barry', 'barry')",
                id,
                school.value(),
                guardian.value());
        update("""
                insert into school.guardianship (id, school_id, student_id, guardian_id, relation, confirmed_at)
                values (?, ?, ?, ?, 'MOTHER', ?)
                """, guardianship, school.value(), students.getFirst(), id, NOW);
    }

    private void update(String statement, @Nullable Object... params) {
        var spec = sql.sql(statement);
        for (int i = 0; i < params.length; i++) spec = spec.param(i + 1, params[i]);
        spec.update();
    }
}
