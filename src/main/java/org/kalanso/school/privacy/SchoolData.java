package org.kalanso.school.privacy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolProblem;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person as pupil, guardian and member of the staff. */
@Repository
class SchoolData implements PersonalData {
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final ForgetRegister register;

    SchoolData(JdbcClient jdbc, JsonRows rows, ForgetRegister register) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.register = register;
    }

    @Override
    public String name() {
        return "school";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        var found = new LinkedHashMap<String, Object>();
        found.put("pupil", rows.of("""
                select i.name as school, s.matricule, s.family_name, s.given_names, s.sex, s.born_on, s.born_year, s.born_at,
                       s.admitted_on, s.emergency_name, s.emergency_phone, s.emergency_relation
                from school.student s join school.institution i on i.id = s.school_id
                where s.person_id = :person and (:school::uuid is null or s.school_id = :school)""", whose));
        found.put("identifiers", rows.of("""
                select n.issuer, n.value, n.valid_from, n.valid_until
                from school.identifier n join school.student s on s.id = n.student_id
                where s.person_id = :person and (:school::uuid is null or s.school_id = :school)""", whose));
        found.put("enrolments", rows.of("""
                select y.name as year, c.name as class, e.roll, e.repeater, e.state, e.from_on, e.until_on
                from school.enrolment e join school.student s on s.id = e.student_id
                join school.class_group c on c.id = e.class_id join school.school_year y on y.id = e.year_id
                where s.person_id = :person and (:school::uuid is null or s.school_id = :school) order by e.from_on""", whose));
        found.put("guardians", rows.of("""
                select g.name, g.phone, g.email, l.relation, l.may_see, l.may_collect, l.pays, l.confirmed_at, l.ended_at
                from school.guardianship l join school.guardian g on g.id = l.guardian_id
                join school.student s on s.id = l.student_id
                where s.person_id = :person and (:school::uuid is null or s.school_id = :school)""", whose));
        grownUp(whose, found);
        return found;
    }

    /** What the school keeps about those who are no pupils. */
    private void grownUp(Whose whose, Map<String, Object> found) {
        found.put("asGuardian", rows.of("""
                select g.name, g.phone, g.email, l.relation, l.may_see, l.confirmed_at, l.ended_at,
                       trim(s.family_name || ' ' || s.given_names) as pupil
                from school.guardian g join school.guardianship l on l.guardian_id = g.id
                join school.student s on s.id = l.student_id
                where g.person_id = :person and (:school::uuid is null or g.school_id = :school)""", whose));
        found.put("numberChecks", rows.of("""
                select school_id, checked_at from school.number_check
                where person_id = :person and (:school::uuid is null or school_id = :school)""", whose));
        found.put("staff", rows.of("""
                select number, family_name, given_names, sex, phone, left_on from school.staff
                where person_id = :person and (:school::uuid is null or school_id = :school)""", whose));
        found.put("teaching", rows.of("""
                select c.name as class, b.name as subject, t.from_on, t.until_on
                from school.teaching_assignment t join school.class_group c on c.id = t.class_id
                join school.subject b on b.id = t.subject_id
                where t.person_id = :person and (:school::uuid is null or t.school_id = :school) order by t.from_on""", whose));
    }

    @Override
    public Set<String> words(Whose whose) {
        var words = new HashSet<String>();
        for (String sql : List.of(
                "select family_name || ' ' || given_names from school.student where",
                "select given_names || ' ' || family_name from school.student where",
                "select matricule from school.student where matricule is not null and",
                "select emergency_phone from school.student where",
                "select name from school.guardian where",
                "select phone from school.guardian where phone is not null and",
                "select email from school.guardian where email is not null and",
                "select family_name || ' ' || given_names from school.staff where",
                "select given_names || ' ' || family_name from school.staff where"))
            words.addAll(
                    strings(sql + " person_id = :person and (:school::uuid is null or school_id = :school)", whose));
        words.addAll(strings("""
                select n.value from school.identifier n join school.student s on s.id = n.student_id
                where s.person_id = :person and (:school::uuid is null or s.school_id = :school)""", whose));
        return words;
    }

    private List<String> strings(String sql, Whose whose) {
        return jdbc.sql(sql)
                .param("person", whose.person().value())
                .param("school", school(whose))
                .query((row, n) -> Objects.requireNonNullElse(row.getString(1), ""))
                .list();
    }

    private static SqlParameterValue school(Whose whose) {
        UUID school = whose.school() == null ? null : whose.school().value();
        return new SqlParameterValue(java.sql.Types.OTHER, school);
    }

    /** Whoever still learns or works in the school is in its registers by law. */
    @Override
    public @Nullable Problem hindrance(Whose whose) {
        if (whose.school() == null) return null;
        if (there("""
                select exists (select from school.enrolment e join school.student s on s.id = e.student_id
                               join school.school_year y on y.id = e.year_id and y.active
                               where s.person_id = :person and s.school_id = :school and e.state = 'ACTIVE')""", whose)) return SchoolProblem.stillEnrolled();
        if (there("""
                select exists (select from school.staff
                               where person_id = :person and school_id = :school and left_on is null)""", whose)) return SchoolProblem.stillOnStaff();
        return null;
    }

    private boolean there(String sql, Whose whose) {
        return jdbc.sql(sql)
                .param("person", whose.person().value())
                .param("school", school(whose))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void forget(Forgotten who) {
        if (who.school() != null) register.forget(who, who.school());
    }

    @Override
    public List<String> keeps() {
        return List.of("privacy.keeps-enrolments");
    }
}
