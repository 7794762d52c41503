package org.kalanso.school.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.YearId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of school years, newest first. Whoever works in a school may see its years. */
@Repository
class YearStore {
    private static final String YEARS = """
            select y.id, y.name, y.starts_on, y.ends_on, y.active, y.version,
                   (select count(*) from school.class_group c where c.year_id = y.id) as classes
            from school.school_year y where y.school_id = :school
            """;
    private final JdbcClient jdbc;

    YearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<YearView> visibleTo(Caller caller) {
        return jdbc.sql(YEARS + " order by y.starts_on desc, y.id")
                .param("school", caller.inSchool().value())
                .query(YearStore::view)
                .list();
    }

    Optional<YearView> visibleTo(Caller caller, YearId id) {
        return jdbc.sql(YEARS + " and y.id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(YearStore::view)
                .optional();
    }

    /** The year with its row locked until the transaction ends. @throws Problem 404 where there is none */
    YearView editableBy(Caller caller, YearId id) {
        var locked = jdbc.sql("select id from school.school_year where school_id = :school and id = :id for update")
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) throw Problem.notFound();
        return visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 422 on {@code name} where the school has such a year */
    void insert(SchoolId school, YearId id, YearInput.Checked input) {
        write("""
                insert into school.school_year (id, school_id, name, starts_on, ends_on)
                values (:id, :school, :name, :starts, :ends)
                """, school, id, input);
    }

    /** The year and the period that is the year itself. @throws Problem 422 on {@code name} where it is taken */
    void update(SchoolId school, YearId id, YearInput.Checked input) {
        write("""
                update school.school_year set name = :name, starts_on = :starts, ends_on = :ends, version = version + 1
                where id = :id and school_id = :school
                """, school, id, input);
        jdbc.sql("""
                        update school.period set starts_on = :starts, ends_on = :ends, version = version + 1
                        where year_id = :id and kind = 'YEAR'
                        """)
                .param("id", id.value())
                .param("starts", input.startsOn())
                .param("ends", input.endsOn())
                .update();
    }

    private void write(String sql, SchoolId school, YearId id, YearInput.Checked input) {
        try {
            jdbc.sql(sql)
                    .param("id", id.value())
                    .param("school", school.value())
                    .param("name", input.name())
                    .param("starts", input.startsOn())
                    .param("ends", input.endsOn())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("name");
        }
    }

    /** Does another year of the school share a day with these? @param self left out of the question */
    boolean overlaps(SchoolId school, YearId self, LocalDate startsOn, LocalDate endsOn) {
        return jdbc.sql("""
                        select exists (select from school.school_year
                        where school_id = :school and id <> :self and starts_on <= :ends and ends_on >= :starts)
                        """)
                .param("school", school.value())
                .param("self", self.value())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .query(Boolean.class)
                .single();
    }

    /** Is a period of the year, but for the year itself, outside these days? */
    boolean periodsOutside(YearId id, LocalDate startsOn, LocalDate endsOn) {
        return jdbc.sql("""
                        select exists (select from school.period
                        where year_id = :id and kind <> 'YEAR' and (starts_on < :starts or ends_on > :ends))
                        """)
                .param("id", id.value())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .query(Boolean.class)
                .single();
    }

    /** From now on the school works in this year. */
    void activate(SchoolId school, YearId id) {
        jdbc.sql(
                        "update school.school_year set active = false, version = version + 1 where school_id = :school and active")
                .param("school", school.value())
                .update();
        jdbc.sql("update school.school_year set active = true, version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** A year without classes, with its periods and what was said about coefficients. */
    void delete(YearId id) {
        for (String table : List.of("coefficient", "period"))
            jdbc.sql("delete from school." + table + " where year_id = :id")
                    .param("id", id.value())
                    .update();
        jdbc.sql("delete from school.school_year where id = :id")
                .param("id", id.value())
                .update();
    }

    private static YearView view(ResultSet rs, int n) throws SQLException {
        return new YearView(
                new YearId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getBoolean("active"),
                rs.getInt("classes"),
                rs.getInt("version"));
    }
}
