package org.kalanso.school.student;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
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

    /** @throws org.kalanso.platform.problem.Problem 409 where another pupil of the school has it */
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
