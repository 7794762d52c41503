package org.kalanso.school.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.SubjectGroupId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of groups of subjects. */
@Repository
class GroupStore {
    private static final String GROUPS =
            "select id, name, name_en, ordinal, version from school.subject_group where school_id = :school";
    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubjectGroup> visibleTo(Caller caller) {
        return jdbc.sql(GROUPS + " order by ordinal, name")
                .param("school", caller.inSchool().value())
                .query(GroupStore::group)
                .list();
    }

    Optional<SubjectGroup> visibleTo(Caller caller, SubjectGroupId id) {
        return found(caller, id, "");
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    SubjectGroup editableBy(Caller caller, SubjectGroupId id) {
        return found(caller, id, " for update").orElseThrow(Problem::notFound);
    }

    private Optional<SubjectGroup> found(Caller caller, SubjectGroupId id, String lock) {
        return jdbc.sql(GROUPS + " and id = :id" + lock)
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(GroupStore::group)
                .optional();
    }

    /** @throws Problem 422 on {@code name} where another group has it */
    void insert(Caller caller, SubjectGroupId id, GroupInput.Checked input) {
        write("""
                insert into school.subject_group (id, school_id, name, name_en, ordinal)
                values (:id, :school, :name, :nameEn, :ordinal)
                """, caller, id, input);
    }

    void update(Caller caller, SubjectGroupId id, GroupInput.Checked input) {
        write("""
                update school.subject_group set name = :name, name_en = :nameEn, ordinal = :ordinal, version = version + 1
                where id = :id and school_id = :school
                """, caller, id, input);
    }

    private void write(String sql, Caller caller, SubjectGroupId id, GroupInput.Checked input) {
        try {
            jdbc.sql(sql)
                    .param("id", id.value())
                    .param("school", caller.inSchool().value())
                    .param("name", input.name())
                    .param("nameEn", input.nameEn())
                    .param("ordinal", input.ordinal())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("name");
        }
    }

    /** @throws Problem 409 where subjects stand in it */
    void delete(SubjectGroupId id) {
        try {
            jdbc.sql("delete from school.subject_group where id = :id")
                    .param("id", id.value())
                    .update();
        } catch (DataIntegrityViolationException referred) {
            throw SchoolProblem.stillUsed();
        }
    }

    private static SubjectGroup group(ResultSet rs, int n) throws SQLException {
        return new SubjectGroup(
                new SubjectGroupId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("name_en"),
                rs.getInt("ordinal"),
                rs.getInt("version"));
    }
}
