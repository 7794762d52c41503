package org.kalanso.school.guardian;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells accounts who is a pupil, how old, and who answers for them. */
@Repository
class PupilWards implements Wards {
    private static final String PUPIL = """
            select s.school_id, s.person_id, trim(s.family_name || ' ' || s.given_names) as name, coalesce(c.name, '') as class_name,
                   coalesce(s.born_on, make_date(s.born_year, 12, 31)) as born
            from school.student s
            left join school.school_year y on y.school_id = s.school_id and y.active
            left join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
            left join school.class_group c on c.id = e.class_id
            """;
    private final JdbcClient jdbc;
    private final Students students;

    PupilWards(JdbcClient jdbc, Students students) {
        this.jdbc = jdbc;
        this.students = students;
    }

    @Override
    public boolean reaches(Caller caller, PersonId person) {
        return students.pupilOf(caller.inSchool(), person)
                .flatMap(pupil -> students.visibleTo(caller, pupil.id()))
                .isPresent();
    }

    @Override
    public Optional<Ward> pupil(SchoolId school, PersonId person) {
        return jdbc.sql(PUPIL + " where s.school_id = :school and s.person_id = :person")
                .param("school", school.value())
                .param("person", person.value())
                .query(PupilWards::ward)
                .optional();
    }

    @Override
    public List<Ward> of(PersonId guardian) {
        return jdbc.sql(PUPIL + """
                         where exists (select from school.guardianship l join school.guardian g on g.id = l.guardian_id
                          where l.student_id = s.id and g.person_id = :person
                            and l.may_see and l.confirmed_at is not null and l.ended_at is null)
                        order by s.name_key, s.id
                        """)
                .param("person", guardian.value())
                .query(PupilWards::ward)
                .list();
    }

    @Override
    public List<Ward> enrolled(SchoolId school) {
        return jdbc.sql(
                        PUPIL
                                + " where s.school_id = :school and e.id is not null order by c.ordinal, c.name_key, s.name_key, s.id")
                .param("school", school.value())
                .query(PupilWards::ward)
                .list();
    }

    @Override
    public List<Answerer> answerers(SchoolId school, PersonId pupil) {
        return jdbc.sql("""
                        select g.id, g.person_id, g.name from school.guardianship l
                        join school.guardian g on g.id = l.guardian_id
                        join school.student s on s.id = l.student_id
                        where s.school_id = :school and s.person_id = :person and l.ended_at is null
                        order by l.relation, g.name_key
                        """)
                .param("school", school.value())
                .param("person", pupil.value())
                .query((row, n) -> new Answerer(row.getObject("id", UUID.class), person(row), row.getString("name")))
                .list();
    }

    private static Ward ward(ResultSet row, int n) throws SQLException {
        return new Ward(
                new SchoolId(row.getObject("school_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("class_name"),
                row.getObject("born", LocalDate.class));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return person == null ? null : new PersonId(person);
    }
}
