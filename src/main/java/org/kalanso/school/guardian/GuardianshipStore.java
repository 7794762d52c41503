package org.kalanso.school.guardian;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.GuardianId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guardians and their links to pupils; ended links are shown nowhere. */
@Repository
class GuardianshipStore {
    private static final String LINKS = """
            select l.id, l.student_id, trim(s.family_name || ' ' || s.given_names) as student, l.guardian_id, g.person_id, g.name,
                   g.phone, g.email, l.relation, l.may_see, l.may_collect, l.pays, l.confirmed_at, l.version
            from school.guardianship l
            join school.guardian g on g.id = l.guardian_id
            join school.student s on s.id = l.student_id
            where l.school_id = :school and l.ended_at is null
            """;
    private final JdbcClient jdbc;

    GuardianshipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For those who run the register of the caller's school. */
    List<Guardianship> ofStudent(Caller caller, StudentId student) {
        return jdbc.sql(LINKS + " and l.student_id = :student order by l.relation, g.name_key")
                .param("school", caller.inSchool().value())
                .param("student", student.value())
                .query(GuardianshipStore::link)
                .list();
    }

    List<Guardianship> ofGuardian(Caller caller, GuardianId guardian) {
        return jdbc.sql(LINKS + " and l.guardian_id = :guardian order by s.name_key")
                .param("school", caller.inSchool().value())
                .param("guardian", guardian.value())
                .query(GuardianshipStore::link)
                .list();
    }

    /** How many guardians of the school have a link that waits to be confirmed. */
    int guardiansToConfirm(Caller caller) {
        return jdbc.sql("""
                        select count(distinct guardian_id) from school.guardianship
                        where school_id = :school and confirmed_at is null and ended_at is null
                        """)
                .param("school", caller.inSchool().value())
                .query(Integer.class)
                .single();
    }

    /** The link with its guardian locked until the transaction ends. @throws Problem 404 where there is none */
    Guardianship editableBy(Caller caller, UUID id) {
        return jdbc.sql(LINKS + " and l.id = :id for update of l, g")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(GuardianshipStore::link)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 409 where they are linked already */
    UUID link(SchoolId school, StudentId student, GuardianId guardian, LinkInput.Checked input) {
        UUID id = Ids.newId();
        try {
            jdbc.sql("""
                            insert into school.guardianship (id, school_id, student_id, guardian_id, relation, may_see, may_collect, pays)
                            values (:id, :school, :student, :guardian, :relation, :see, :collect, :pays)
                            """)
                    .param("id", id)
                    .param("school", school.value())
                    .param("student", student.value())
                    .param("guardian", guardian.value())
                    .param("relation", input.relation())
                    .param("see", input.maySee())
                    .param("collect", input.mayCollect())
                    .param("pays", input.pays())
                    .update();
            return id;
        } catch (DuplicateKeyException there) {
            throw SchoolProblem.alreadyGuardian();
        }
    }

    Optional<Guardianship> visibleTo(Caller caller, UUID id) {
        return jdbc.sql(LINKS + " and l.id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(GuardianshipStore::link)
                .optional();
    }

    /** What the guardian is to the pupil, and may. */
    void update(UUID link, LinkInput.Checked input) {
        jdbc.sql("""
                        update school.guardianship set relation = :relation, may_see = :see, may_collect = :collect, pays = :pays,
                          version = version + 1 where id = :id
                        """)
                .param("id", link)
                .param("relation", input.relation())
                .param("see", input.maySee())
                .param("collect", input.mayCollect())
                .param("pays", input.pays())
                .update();
    }

    void confirm(UUID link, Instant at) {
        stamp(
                "update school.guardianship set confirmed_at = coalesce(confirmed_at, :at), version = version + 1 where id = :id",
                link,
                at);
    }

    void end(UUID link, Instant at) {
        stamp("update school.guardianship set ended_at = :at, version = version + 1 where id = :id", link, at);
    }

    private void stamp(String sql, UUID link, Instant at) {
        jdbc.sql(sql)
                .param("at", at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", link)
                .update();
    }

    private static Guardianship link(ResultSet rs, int n) throws SQLException {
        UUID person = rs.getObject("person_id", UUID.class);
        OffsetDateTime confirmed = rs.getObject("confirmed_at", OffsetDateTime.class);
        return new Guardianship(
                rs.getObject("id", UUID.class),
                new StudentId(rs.getObject("student_id", UUID.class)),
                rs.getString("student"),
                new GuardianId(rs.getObject("guardian_id", UUID.class)),
                person == null ? null : new PersonId(person),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getString("relation"),
                rs.getBoolean("may_see"),
                rs.getBoolean("may_collect"),
                rs.getBoolean("pays"),
                confirmed == null ? null : confirmed.toInstant(),
                rs.getInt("version"));
    }
}
