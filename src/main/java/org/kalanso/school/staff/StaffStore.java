package org.kalanso.school.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StaffId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of staff. Everybody who works in a school may see who else does. */
@Repository
class StaffStore {
    static final String STAFF = """
            select s.id, s.person_id, s.number, s.family_name, s.given_names, s.sex, s.phone, s.left_on, s.version,
                   s.name_key, s.number_key,
                   (select count(*) from school.teaching_assignment a
                    where a.person_id = s.person_id and a.school_id = s.school_id and a.until_on is null) as assignments
            from school.staff s where s.school_id = :school
            """;
    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who are here, by name. */
    List<StaffMember> visibleTo(Caller caller) {
        return jdbc.sql(STAFF + " and s.left_on is null order by s.name_key, s.id")
                .param("school", caller.inSchool().value())
                .query(StaffStore::member)
                .list();
    }

    Optional<StaffMember> visibleTo(Caller caller, StaffId id) {
        return jdbc.sql(STAFF + " and s.id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(StaffStore::member)
                .optional();
    }

    /** @throws org.kalanso.platform.problem.Problem 422 on {@code number} where somebody else has it */
    void insert(SchoolId school, StaffId id, PersonId person, StaffInput.Checked input) {
        write(jdbc.sql("""
                        insert into school.staff (id, school_id, person_id, number, number_key, family_name, given_names, name_key, sex, phone)
                        values (:id, :school, :person, :number, :numberKey, :family, :given, :key, :sex, :phone)
                        """).param("school", school.value()).param("person", person.value()), id, input);
    }

    void update(StaffId id, StaffInput.Checked input) {
        write(jdbc.sql("""
                update school.staff set number = :number, number_key = :numberKey, family_name = :family, given_names = :given,
                  name_key = :key, sex = :sex, phone = :phone, version = version + 1 where id = :id
                """), id, input);
    }

    private static void write(JdbcClient.StatementSpec sql, StaffId id, StaffInput.Checked input) {
        try {
            sql.param("id", id.value())
                    .param("number", input.number(), Types.VARCHAR)
                    .param("numberKey", input.number() == null ? null : Matricules.key(input.number()), Types.VARCHAR)
                    .param("family", input.familyName())
                    .param("given", input.givenNames())
                    .param("key", input.nameKey())
                    .param("sex", input.sex(), Types.VARCHAR)
                    .param("phone", input.phone(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("number");
        }
    }

    /** They leave: everything they teach ends, and so does being head teacher of a class. */
    void leave(SchoolId school, StaffMember member, LocalDate on) {
        jdbc.sql("update school.staff set left_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", member.id().value())
                .update();
        jdbc.sql("""
                        update school.teaching_assignment set until_on = greatest(:on, from_on)
                        where school_id = :school and person_id = :person and until_on is null
                        """)
                .param("on", on)
                .param("school", school.value())
                .param("person", member.person().value())
                .update();
        jdbc.sql("""
                        update school.class_group set head_teacher_id = null, version = version + 1
                        where school_id = :school and head_teacher_id = :person
                        """)
                .param("school", school.value())
                .param("person", member.person().value())
                .update();
    }

    static StaffMember member(ResultSet rs, int n) throws SQLException {
        return new StaffMember(
                new StaffId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("number"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getString("phone"),
                rs.getObject("left_on", LocalDate.class),
                rs.getInt("assignments"),
                rs.getInt("version"));
    }
}
