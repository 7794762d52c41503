package org.kalanso.school.subject;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.SubjectId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of subjects and their groups. */
@Repository
class SubjectStore {
    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubjectDetail> visibleTo(Caller caller) {
        return jdbc.sql("""
                        select id, code, name, name_en, ordinal, version from school.subject
                        where school_id = :school order by ordinal, name
                        """)
                .param("school", caller.inSchool().value())
                .query(SubjectStore::subject)
                .list();
    }

    Optional<SubjectDetail> visibleTo(Caller caller, SubjectId id) {
        return jdbc.sql("""
                        select id, code, name, name_en, ordinal, version from school.subject
                        where school_id = :school and id = :id
                        """)
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(SubjectStore::subject)
                .optional();
    }

    static SubjectDetail subject(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new SubjectDetail(
                new SubjectId(rs.getObject("id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("name_en"),
                rs.getInt("ordinal"),
                rs.getInt("version"));
    }

    /** @throws org.kalanso.platform.problem.Problem 422 on {@code code} where another subject has it */
    void insert(SchoolId school, SubjectId id, SubjectInput.Checked input) {
        write("""
                insert into school.subject (id, school_id, code, name, name_en, ordinal)
                values (:id, :school, :code, :name, :nameEn, :ordinal)
                """, school, id, input);
    }

    void update(SchoolId school, SubjectId id, SubjectInput.Checked input) {
        write("""
                update school.subject set code = :code, name = :name, name_en = :nameEn, ordinal = :ordinal,
                  version = version + 1 where id = :id and school_id = :school
                """, school, id, input);
    }

    private void write(String sql, SchoolId school, SubjectId id, SubjectInput.Checked input) {
        try {
            jdbc.sql(sql)
                    .param("id", id.value())
                    .param("school", school.value())
                    .param("code", input.code())
                    .param("name", input.name())
                    .param("nameEn", input.nameEn())
                    .param("ordinal", input.ordinal())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("code");
        }
    }

    /** @throws org.kalanso.platform.problem.Problem 409 where a class has it or somebody teaches it */
    void delete(SubjectId id) {
        try {
            jdbc.sql("delete from school.subject where id = :id")
                    .param("id", id.value())
                    .update();
        } catch (DataIntegrityViolationException referred) {
            throw SchoolProblem.stillUsed();
        }
    }
}
