package org.kalanso.computerroom.report;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.kalanso.school.Student;
import org.kalanso.school.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of a new session what the figures will need to know of whom it is for: age band, sex, purpose, and nothing more. */
@Component
public class NoteProfile {
    private final JdbcClient jdbc;
    private final Students students;
    private final Schools schools;
    private final Clock clock;

    NoteProfile(JdbcClient jdbc, Students students, Schools schools, Clock clock) {
        this.jdbc = jdbc;
        this.students = students;
        this.schools = schools;
        this.clock = clock;
    }

    private record Profile(
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String purpose) {
        static final Profile UNKNOWN = new Profile(null, null, null);
    }

    /** In the transaction in which the session is made; at most one of person and visitor. */
    public void note(UUID session, SchoolId school, @Nullable UUID person, @Nullable UUID visitor) {
        Profile known =
                visitor != null ? ofVisitor(visitor) : person != null ? ofPupil(school, person) : Profile.UNKNOWN;
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), schools.institution(school).zone());
        jdbc.sql("""
                        insert into computerroom.session_profile (session_id, age_band, sex, purpose)
                        values (:session, :band, :sex, :purpose) on conflict do nothing
                        """)
                .param("session", session)
                .param("band", AgeBand.of(known.born(), today).name())
                .param("sex", known.sex(), Types.VARCHAR)
                .param("purpose", known.purpose(), Types.VARCHAR)
                .update();
    }

    private Profile ofVisitor(UUID visitor) {
        return jdbc.sql("select born_on, sex, purpose from computerroom.visitor where id = :id")
                .param("id", visitor)
                .query((row, n) -> new Profile(
                        row.getObject("born_on", LocalDate.class), row.getString("sex"), row.getString("purpose")))
                .single();
    }

    private Profile ofPupil(SchoolId school, UUID person) {
        return students.pupilOf(school, new PersonId(person))
                .map(pupil -> new Profile(born(pupil), pupil.sex(), null))
                .orElse(Profile.UNKNOWN);
    }

    /** Where only the year is known, its middle. */
    private static @Nullable LocalDate born(Student pupil) {
        Integer year = pupil.bornYear();
        return pupil.bornOn() != null || year == null ? pupil.bornOn() : LocalDate.of(year, 7, 1);
    }
}
