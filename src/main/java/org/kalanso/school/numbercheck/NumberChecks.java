package org.kalanso.school.numbercheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.PersonName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.StudentId;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.listing.ShortList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks of a school's numbers, for those who run its register: evidence that lies beside a request. */
@Repository
public class NumberChecks {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Map<String, String> KEYS = Map.of(
            "checkedAt", "to_char(k.checked_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')", "name", "k.pupil_key");
    private static final String CHECKS = """
            select n.person_id as id, n.school_id, n.student_id, n.checked_at, s.matricule, s.name_key as pupil_key,
                   trim(s.family_name || ' ' || s.given_names) as student, coalesce(c.name, '') as class_name,
                   case when s.person_id = n.person_id then 'PUPIL'
                        when exists (select from school.guardianship l join school.guardian g on g.id = l.guardian_id
                                     where l.student_id = s.id and g.person_id = n.person_id and l.ended_at is null) then 'GUARDIAN'
                        else 'UNKNOWN' end as standing
            from school.number_check n
            join school.student s on s.id = n.student_id
            left join school.school_year y on y.school_id = s.school_id and y.active
            left join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
            left join school.class_group c on c.id = e.class_id
            where n.school_id = :school
            """;

    private final ShortList lists;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    NumberChecks(ShortList lists, JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    ShortList.Part<NumberCheck> page(Caller caller, NumberCheckQuery query) {
        var values = new HashMap<String, Object>();
        values.put("school", caller.inSchool().value());
        var sql = new StringBuilder(
                "select k.*, " + KEYS.get(query.slice().by()) + " as name_key from (" + CHECKS + ") k where true");
        if (query.q() != null) sql.append(" and ").append(NameSearch.condition("k.pupil_key", query.q(), values));
        if (query.standing() != null) {
            sql.append(" and k.standing = :standing");
            values.put("standing", query.standing().name());
        }
        var part = lists.page(sql.toString(), values, query.slice(), NumberChecks::check);
        return new ShortList.Part<>(named(part.items()), part.next());
    }

    /** Who proved to know this pupil's number, newest first. */
    public List<NumberCheck> of(Caller caller, StudentId student) {
        return named(jdbc.sql(CHECKS + " and n.student_id = :student order by n.checked_at desc")
                .param("school", caller.inSchool().value())
                .param("student", student.value())
                .query(NumberChecks::check)
                .list());
    }

    /** How many of the last thirty days' checks were by people who are nothing to the pupil yet. */
    int unanswered(Caller caller) {
        Instant since = clock.instant().minus(LATELY);
        return jdbc.sql("select count(*) from (" + CHECKS + " and n.checked_at >= :since) k where standing = 'UNKNOWN'")
                .param("school", caller.inSchool().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private List<NumberCheck> named(List<NumberCheck> checks) {
        Map<PersonId, PersonName> names =
                accounts.names(checks.stream().map(NumberCheck::person).toList());
        return checks.stream()
                .map(each -> each.named(Optional.ofNullable(names.get(each.person()))
                        .map(PersonName::full)
                        .orElse("–")))
                .toList();
    }

    private static NumberCheck check(ResultSet rs, int n) throws SQLException {
        return new NumberCheck(
                new PersonId(rs.getObject("id", UUID.class)),
                "",
                new StudentId(rs.getObject("student_id", UUID.class)),
                rs.getString("student"),
                rs.getString("matricule"),
                rs.getString("class_name"),
                NumberCheck.Standing.valueOf(rs.getString("standing")),
                rs.getObject("checked_at", OffsetDateTime.class).toInstant());
    }
}
