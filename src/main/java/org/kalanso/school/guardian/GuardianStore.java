package org.kalanso.school.guardian;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Names;
import org.kalanso.school.GuardianId;
import org.kalanso.school.SchoolProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of guardians, whoever they answer for. */
@Repository
class GuardianStore {
    private static final String GUARDIAN =
            "select id, person_id, name, phone, email, version from school.guardian where school_id = :school and id = :id";
    private final JdbcClient jdbc;

    GuardianStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<GuardianDetail> visibleTo(Caller caller, GuardianId id) {
        return found(caller, id, "");
    }

    /** With the row locked until the transaction ends. @throws Problem 404 where there is none */
    GuardianDetail editableBy(Caller caller, GuardianId id) {
        return found(caller, id, " for update").orElseThrow(Problem::notFound);
    }

    private Optional<GuardianDetail> found(Caller caller, GuardianId id, String lock) {
        return jdbc.sql(GUARDIAN + lock)
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(GuardianStore::guardian)
                .optional();
    }

    /** The guardian of this name and phone, where the school knows them; one without a phone is never shared. */
    Optional<GuardianId> known(SchoolId school, GuardianInput.Who input) {
        if (input.phone() == null) return Optional.empty();
        return jdbc.sql(
                        "select id from school.guardian where school_id = :school and name_key = :key and phone = :phone")
                .param("school", school.value())
                .param("key", Names.key(input.name()))
                .param("phone", input.phone())
                .query(UUID.class)
                .optional()
                .map(GuardianId::new);
    }

    GuardianId insert(SchoolId school, GuardianInput.Who input) {
        GuardianId id = GuardianId.newId();
        jdbc.sql("""
                        insert into school.guardian (id, school_id, name, name_key, phone, email)
                        values (:id, :school, :name, :key, :phone, :email)
                        """)
                .param("id", id.value())
                .param("school", school.value())
                .param("name", input.name())
                .param("key", Names.key(input.name()))
                .param("phone", input.phone(), Types.VARCHAR)
                .param("email", input.email(), Types.VARCHAR)
                .update();
        if (input.phone() != null)
            jdbc.sql("insert into school.guardian_phone (guardian_id, ordinal, value, valid) values (?, 1, ?, true)")
                    .params(id.value(), input.phone())
                    .update();
        return id;
    }

    /** @throws Problem 422 on {@code phone} where another guardian of this name has it */
    void update(GuardianId id, GuardianInput.Who input) {
        try {
            jdbc.sql("""
                            update school.guardian set name = :name, name_key = :key, phone = :phone, email = :email,
                              version = version + 1 where id = :id
                            """)
                    .param("id", id.value())
                    .param("name", input.name())
                    .param("key", Names.key(input.name()))
                    .param("phone", input.phone(), Types.VARCHAR)
                    .param("email", input.email(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("phone");
        }
        firstPhone(id, input);
    }

    /** The first number is the one that was typed; others that a list brought stay. */
    private void firstPhone(GuardianId id, GuardianInput.Who input) {
        jdbc.sql("delete from school.guardian_phone where guardian_id = :id and ordinal = 1")
                .param("id", id.value())
                .update();
        if (input.phone() != null)
            jdbc.sql("insert into school.guardian_phone (guardian_id, ordinal, value, valid) values (?, 1, ?, true)")
                    .params(id.value(), input.phone())
                    .update();
    }

    void person(GuardianId guardian, PersonId person) {
        jdbc.sql("update school.guardian set person_id = :person, version = version + 1 where id = :id")
                .param("person", person.value())
                .param("id", guardian.value())
                .update();
    }

    private static GuardianDetail guardian(ResultSet rs, int n) throws SQLException {
        UUID person = rs.getObject("person_id", UUID.class);
        return new GuardianDetail(
                new GuardianId(rs.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getInt("version"));
    }
}
