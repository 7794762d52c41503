package org.kalanso.reportcards.card;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cards a person may see. The head of the school: all of it. A teacher: those of the pupils of their classes. A pupil and
 * their guardians: the published ones, as long as the school lets the guardian see. Loading is permission: whatever is not
 * the caller's is not there.
 */
@Repository
public class Cards {
    private static final String REACHED = """
            ((:head and c.school_id = :school)
              or exists (select from reportcards.reader r
                         where r.student_id = c.student_id and r.person_id = :person
                           and case when r.relation = 'TEACHER' then :teacher and c.school_id = :school
                                    else c.published_at is not null end))
            """;
    private final JdbcClient sql;

    Cards(JdbcClient sql) {
        this.sql = sql;
    }

    /** Permission and content in one query: this is the hottest address of the module. */
    public Optional<StoredCard> visibleTo(Caller caller, CardId id) {
        return asked("select " + CardRows.COLUMNS + " from reportcards.card c where c.id = :id and " + REACHED, caller)
                .param("id", id.value())
                .query(CardRows::card)
                .optional();
    }

    /** How the figures of the card were made, as JSON of an {@code Explanation}. */
    public Optional<String> explanationVisibleTo(Caller caller, CardId id) {
        return asked("select c.explanation from reportcards.card c where c.id = :id and " + REACHED, caller)
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** Every version of the same pupil's card of the same period that the caller may see, newest first. */
    public List<StoredCard> versionsVisibleTo(Caller caller, CardId id) {
        return asked("select " + CardRows.COLUMNS + """
                         from reportcards.card one
                         join reportcards.card c on c.student_id = one.student_id and c.period_id = one.period_id
                         where one.id = :id and
                        """ + REACHED + " order by c.version desc", caller)
                .param("id", id.value())
                .query(CardRows::card)
                .list();
    }

    /** The newest cards of a class in a period, unordered. */
    public List<StoredCard> ofClassVisibleTo(Caller caller, ClassId group, PeriodId period) {
        return asked("select " + CardRows.COLUMNS + """
                         from reportcards.card c
                         where c.class_id = :class and c.period_id = :period and c.replaced_at is null and
                        """ + REACHED, caller)
                .param("class", group.value())
                .param("period", period.value())
                .query(CardRows::card)
                .list();
    }

    /** The newest cards of one pupil, the latest issued first. For guardians in whichever school the child is. */
    public List<StoredCard> ofStudentVisibleTo(Caller caller, StudentId student) {
        return asked(
                        "select " + CardRows.COLUMNS + """
                         from reportcards.card c where c.student_id = :student and
                        """ + newestFor() + " and " + REACHED
                                + " order by c.issued_at desc, c.id desc",
                        caller)
                .param("student", student.value())
                .query(CardRows::card)
                .list();
    }

    /** The person whose card it is, for those who tell them. */
    Optional<PersonId> pupilOf(CardId id) {
        return sql.sql("""
                        select r.person_id from reportcards.card c
                        join reportcards.reader r on r.student_id = c.student_id and r.relation = 'PUPIL' where c.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** The newest cards that answer the filters, the latest first, from after {@code cursor}. */
    List<StoredCard> list(Caller caller, CardFilter filter, int limit) {
        return asked(
                        "select " + CardRows.COLUMNS + """
                         from reportcards.card c
                         where (cast(:student as uuid) is null or c.student_id = :student)
                           and (cast(:class as uuid) is null or c.class_id = :class)
                           and (cast(:period as uuid) is null or c.period_id = :period)
                           and (cast(:cursor as uuid) is null or c.id < :cursor) and
                        """ + newestFor() + " and " + REACHED
                                + " order by c.id desc limit :limit",
                        caller)
                .params(filter.params())
                .param("limit", limit)
                .query(CardRows::card)
                .list();
    }

    /** Before a correction is published, the family still sees the version before: that one is then its newest. */
    private static String newestFor() {
        return """
                (c.replaced_at is null or (not :head and not :teacher and not exists (
                   select from reportcards.card n where n.student_id = c.student_id and n.period_id = c.period_id
                   and n.version > c.version and n.published_at is not null)))
                """;
    }

    private JdbcClient.StatementSpec asked(String statement, Caller caller) {
        return sql.sql(statement)
                .param("person", caller.person().value())
                .param("school", school(caller), java.sql.Types.OTHER)
                .param("head", caller.is(Role.HEAD))
                .param("teacher", caller.is(Role.TEACHER));
    }

    private static @Nullable Object school(Caller caller) {
        return caller.school() == null ? null : caller.school().value();
    }
}
