package org.kalanso.school.guardiancode;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes as rows, and the links they make. */
@Repository
class GuardianCodeStore {
    static final Duration GOOD_FOR = Duration.ofDays(30);

    /** A code that was taken just now. */
    record Taken(SchoolId school, StudentId student, PersonId pupil) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    GuardianCodeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Codes printed before and not used are dead from now on: a lost paper is replaced by printing anew. */
    void withdraw(SchoolId school, Collection<StudentId> students) {
        jdbc.sql("""
                        update school.guardian_code set withdrawn_at = :now
                        where school_id = :school and student_id = any (:students) and used_at is null and withdrawn_at is null
                        """)
                .param("now", now())
                .param("school", school.value())
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .update();
    }

    /** @return false where this code was drawn before */
    boolean insert(SchoolId school, StudentId student, byte[] hash, @Nullable PersonId by) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into school.guardian_code (id, school_id, student_id, code_hash, made_by, made_at, expires_at)
                        values (:id, :school, :student, :hash, :by, :now, :expires) on conflict (code_hash) do nothing
                        """)
                        .param("id", Ids.newId())
                        .param("school", school.value())
                        .param("student", student.value())
                        .param("hash", hash)
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .param("expires", Timestamp.from(now.plus(GOOD_FOR)))
                        .update()
                == 1;
    }

    /** Takes the code for this person: of two at once one gets it. Never a pupil's own. */
    Optional<Taken> take(byte[] hash, PersonId by) {
        return jdbc.sql("""
                        update school.guardian_code c set used_at = :now, used_by = :by
                        from school.student s
                        where c.code_hash = :hash and c.used_at is null and c.withdrawn_at is null and c.expires_at > :now
                          and s.id = c.student_id and s.person_id <> :by
                        returning c.school_id, c.student_id, s.person_id
                        """)
                .param("now", now())
                .param("by", by.value())
                .param("hash", hash)
                .query((row, n) -> new Taken(
                        new SchoolId(row.getObject(1, UUID.class)),
                        new StudentId(row.getObject(2, UUID.class)),
                        new PersonId(row.getObject(3, UUID.class))))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
