package org.kalanso.school.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of numbers: within a school an issuer gives a number once. */
@Repository
class IdentifierStore {
    /** Who issues the school's own matricule. */
    static final String SCHOOL = "SCHOOL";

    private static final String ROWS = """
            select id, student_id, issuer, value, valid_from, valid_until, version
            from school.identifier where school_id = :school
            """;
    private final JdbcClient jdbc;

    IdentifierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the pupil the school's matricule in place of the one they had. */
    void matricule(SchoolId school, StudentId student, String value) {
        jdbc.sql("delete from school.identifier where student_id = :student and issuer = :issuer")
                .param("student", student.value())
                .param("issuer", SCHOOL)
                .update();
        add(school, student, SCHOOL, value, null, null);
        jdbc.sql("update school.student set matricule = :value where id = :student")
                .param("value", value.strip())
                .param("student", student.value())
                .update();
    }

    /** @throws Problem 409 where another pupil of the school has it */
    UUID add(
            SchoolId school,
            StudentId student,
            String issuer,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        UUID id = Ids.newId();
        try {
            jdbc.sql("""
                            insert into school.identifier (id, school_id, student_id, issuer, value, value_key, valid_from, valid_until)
                            values (:id, :school, :student, :issuer, :value, :key, :from, :until)
                            """)
                    .param("id", id)
                    .param("school", school.value())
                    .param("student", student.value())
                    .param("issuer", issuer)
                    .param("value", value.strip())
                    .param("key", Matricules.key(value))
                    .param("from", from, Types.DATE)
                    .param("until", until, Types.DATE)
                    .update();
            return id;
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.identifierTaken(value.strip());
        }
    }

    List<IdentifierRow> ofStudent(Caller caller, StudentId student) {
        return jdbc.sql(ROWS + " and student_id = :student order by issuer <> 'SCHOOL', issuer, id")
                .param("school", caller.inSchool().value())
                .param("student", student.value())
                .query(IdentifierStore::row)
                .list();
    }

    Optional<IdentifierRow> visibleTo(Caller caller, UUID id) {
        return found(caller, id, "");
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    IdentifierRow editableBy(Caller caller, UUID id) {
        return found(caller, id, " for update").orElseThrow(Problem::notFound);
    }

    private Optional<IdentifierRow> found(Caller caller, UUID id, String lock) {
        return jdbc.sql(ROWS + " and id = :id" + lock)
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(IdentifierStore::row)
                .optional();
    }

    /** @throws Problem 409 where another pupil of the school has it */
    void update(UUID id, IdentifierInput.Checked input) {
        try {
            jdbc.sql("""
                            update school.identifier set issuer = :issuer, value = :value, value_key = :key, valid_from = :from,
                              valid_until = :until, version = version + 1 where id = :id
                            """)
                    .param("id", id)
                    .param("issuer", input.issuer())
                    .param("value", input.value().strip())
                    .param("key", Matricules.key(input.value()))
                    .param("from", input.from(), Types.DATE)
                    .param("until", input.until(), Types.DATE)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.identifierTaken(input.value().strip());
        }
    }

    private static IdentifierRow row(ResultSet rs, int n) throws SQLException {
        return new IdentifierRow(
                rs.getObject("id", UUID.class),
                new StudentId(rs.getObject("student_id", UUID.class)),
                rs.getString("issuer"),
                rs.getString("value"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                rs.getInt("version"));
    }

    /** @return whether there was one to remove; the school's matricule stays */
    boolean remove(StudentId student, UUID id) {
        return jdbc.sql("delete from school.identifier where id = :id and student_id = :student and issuer <> :issuer")
                        .param("id", id)
                        .param("student", student.value())
                        .param("issuer", SCHOOL)
                        .update()
                > 0;
    }
}
