package org.kalanso.school.numbercheck;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NumberCheckStore {
    private final JdbcClient jdbc;

    NumberCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement whether the school, the number or only the date is wrong, so that the time tells nothing. */
    Optional<StudentId> match(SchoolId school, String matricule, LocalDate born) {
        return jdbc.sql("""
                        select s.id from school.identifier n join school.student s on s.id = n.student_id
                        where n.school_id = :school and n.issuer = 'SCHOOL' and n.value_key = :key and s.born_on = :born
                        """)
                .param("school", school.value())
                .param("key", matricule)
                .param("born", born)
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The last check of a person in a school counts. */
    void note(PersonId person, SchoolId school, StudentId student, Timestamp at) {
        jdbc.sql("""
                        insert into school.number_check (person_id, school_id, student_id, checked_at)
                        values (:person, :school, :student, :at)
                        on conflict (person_id, school_id) do update set student_id = :student, checked_at = :at
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .param("student", student.value())
                .param("at", at)
                .update();
    }
}
