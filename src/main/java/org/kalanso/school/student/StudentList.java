package org.kalanso.school.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.kalanso.school.listing.Cursor;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.listing.Pages;
import org.kalanso.school.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of pupils. The statement carries only the conditions that were asked for, so that PostgreSQL plans each kind of
 * list for itself: 50,000 pupils by name walk the index, a search the trigrams, a class its roll.
 */
@Repository
public class StudentList {
    private final JdbcClient jdbc;

    StudentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next null on the last page */
    public record Found(List<StudentRow> items, @Nullable String next) {}

    Found page(Caller caller, StudentQuery query) {
        Statement statement = statement(caller, query);
        List<StudentRow> rows = jdbc.sql(statement.sql())
                .params(statement.values())
                .query(StudentList::row)
                .list();
        return new Found(
                Pages.of(rows, query.limit()),
                Pages.next(
                        rows,
                        query.limit(),
                        last -> new Cursor(last.nameKey(), last.id().value())));
    }

    /** What is asked of the database. */
    record Statement(String sql, Map<String, Object> values) {}

    static Statement statement(Caller caller, StudentQuery query) {
        var values = new HashMap<String, Object>();
        values.put("limit", query.limit());
        return new Statement(select(caller, query, values) + Pages.order("s", query.descending()), values);
    }

    /** Pupils by name or matricule, whatever their class, for whoever has to choose one. */
    public List<StudentRow> named(Caller caller, String words, int most) {
        return page(
                        caller,
                        StudentQuery.of(new StudentQuery.Asked(words, null, null, null, null, "ALL", null, null, most)))
                .items();
    }

    private static String select(Caller caller, StudentQuery query, Map<String, Object> values) {
        var sql = new StringBuilder("""
                select s.id, s.matricule, s.family_name, s.given_names, s.sex, s.born_on, s.born_year, s.name_key,
                       c.id as class_id, c.name as class_name, e.roll, coalesce(e.repeater, false) as repeater
                from school.student s
                """);
        sql.append(query.state() == StudentQuery.State.ACTIVE ? " join " : " left join ");
        sql.append("""
                school.enrolment e on e.student_id = s.id and e.state = 'ACTIVE'
                  and e.year_id = (select y.id from school.school_year y where y.school_id = :school and y.active)
                left join school.class_group c on c.id = e.class_id
                where s.school_id = :school
                """);
        values.put("school", caller.inSchool().value());
        reach(caller, sql, values);
        narrow(query, sql, values);
        words(query.q(), sql, values);
        return sql.toString();
    }

    private static void reach(Caller caller, StringBuilder sql, Map<String, Object> values) {
        if (caller.is(Role.HEAD, Role.MANAGER)) return;
        sql.append(" and ").append(Reach.MY_CLASS);
        values.put("person", caller.person().value());
    }

    private static void narrow(StudentQuery query, StringBuilder sql, Map<String, Object> values) {
        if (query.classId() != null) {
            sql.append(" and e.class_id = :class");
            values.put("class", query.classId().value());
        }
        if (query.level() != null) {
            sql.append(" and c.level_id = :level");
            values.put("level", query.level().value());
        }
        if (query.sex() != null) {
            sql.append(" and s.sex = :sex");
            values.put("sex", query.sex());
        }
        if (query.repeater() != null) {
            sql.append(" and coalesce(e.repeater, false) = :repeater");
            values.put("repeater", query.repeater());
        }
        if (query.state() == StudentQuery.State.WITHOUT_CLASS) sql.append(" and e.id is null");
        sql.append(Pages.after("s", query.descending(), query.cursor(), values));
    }

    private static void words(@Nullable String q, StringBuilder sql, Map<String, Object> values) {
        if (q == null) return;
        sql.append(" and ((")
                .append(NameSearch.condition("s.name_key", q, values))
                .append("""
                ) or s.id in (select i.student_id from school.identifier i
                              where i.school_id = :school and i.value_key like :number))
                """);
        values.put("number", NameSearch.escaped(Matricules.key(q)) + "%");
    }

    static StudentRow row(ResultSet rs, int n) throws SQLException {
        UUID classId = rs.getObject("class_id", UUID.class);
        return new StudentRow(
                new StudentId(rs.getObject("id", UUID.class)),
                rs.getString("matricule"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getObject("born_on", LocalDate.class),
                rs.getObject("born_year", Integer.class),
                classId == null ? null : new ClassId(classId),
                rs.getString("class_name"),
                rs.getObject("roll", Integer.class),
                rs.getBoolean("repeater"),
                rs.getString("name_key"));
    }
}
