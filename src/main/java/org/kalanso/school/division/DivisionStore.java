package org.kalanso.school.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of levels and of tracks, which have the same columns. */
@Repository
class DivisionStore {
    private static final String DIVISIONS = """
            select d.id, d.code, d.name, d.ordinal, d.version,
                   (select count(*) from school.class_group c where c.%1$s_id = d.id) as classes
            from school.%1$s d where d.school_id = :school
            """;
    private final JdbcClient jdbc;

    DivisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Division> visibleTo(Caller caller, DivisionKind kind) {
        return jdbc.sql(DIVISIONS.formatted(kind.noun()) + " order by d.ordinal, d.code")
                .param("school", caller.inSchool().value())
                .query(DivisionStore::division)
                .list();
    }

    Optional<Division> visibleTo(Caller caller, DivisionKind kind, UUID id) {
        return jdbc.sql(DIVISIONS.formatted(kind.noun()) + " and d.id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(DivisionStore::division)
                .optional();
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    Division editableBy(Caller caller, DivisionKind kind, UUID id) {
        var locked = jdbc.sql("select id from school.%s where school_id = :school and id = :id for update"
                        .formatted(kind.noun()))
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) throw Problem.notFound();
        return visibleTo(caller, kind, id).orElseThrow(Problem::notFound);
    }

    void insert(Caller caller, DivisionKind kind, UUID id, DivisionInput.Checked input) {
        write("""
                insert into school.%s (id, school_id, code, name, ordinal) values (:id, :school, :code, :name, :ordinal)
                """.formatted(kind.noun()), caller, id, input);
    }

    void update(Caller caller, DivisionKind kind, UUID id, DivisionInput.Checked input) {
        write("""
                update school.%s set code = :code, name = :name, ordinal = :ordinal, version = version + 1
                where id = :id and school_id = :school
                """.formatted(kind.noun()), caller, id, input);
    }

    private void write(String sql, Caller caller, UUID id, DivisionInput.Checked input) {
        try {
            jdbc.sql(sql)
                    .param("id", id)
                    .param("school", caller.inSchool().value())
                    .param("code", input.code())
                    .param("name", input.name())
                    .param("ordinal", input.ordinal())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("code");
        }
    }

    /** With what was said about its coefficients. */
    void delete(DivisionKind kind, UUID id) {
        jdbc.sql("delete from school.coefficient where %s_id = :id".formatted(kind.noun()))
                .param("id", id)
                .update();
        jdbc.sql("delete from school.%s where id = :id".formatted(kind.noun()))
                .param("id", id)
                .update();
    }

    private static Division division(ResultSet rs, int n) throws SQLException {
        return new Division(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("name"),
                rs.getInt("ordinal"),
                rs.getInt("classes"),
                rs.getInt("version"));
    }
}
