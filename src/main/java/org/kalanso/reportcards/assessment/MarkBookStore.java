package org.kalanso.reportcards.assessment;

import java.util.UUID;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lock and the counter of a mark book. Every writer first shares the council rows of the book's periods (freezing a class
 * takes them for itself) and the row of its period (closing it does likewise), so a mark is either before that or refused.
 * Then the writer takes the book's own row: changes to one book happen one after the other, and their numbers are in the
 * order in which others can see them.
 */
@Repository
public class MarkBookStore {
    private final JdbcClient jdbc;
    private final Schools schools;

    MarkBookStore(JdbcClient jdbc, Schools schools) {
        this.schools = schools;
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever freezes, closes or reopens one of these periods; held until the transaction ends.
     *
     * @return whether one of them is frozen, or the period is closed for the whole school
     */
    public boolean frozenAndHeld(MarkBook book) {
        UUID[] periods = periods(book);
        jdbc.sql("""
                        insert into reportcards.council (class_id, period_id, school_id)
                        select :class, p, :school from unnest(:periods::uuid[]) p
                        on conflict do nothing
                        """)
                .param("class", book.classGroup().id().value())
                .param("school", book.school().value())
                .param("periods", periods)
                .update();
        var states = jdbc.sql("""
                        select state from reportcards.council
                        where class_id = :class and period_id = any (:periods) order by period_id for share
                        """)
                .param("class", book.classGroup().id().value())
                .param("periods", periods)
                .query(String.class)
                .list();
        return !schools.openAndHeld(book.period().id()) || states.contains("FROZEN");
    }

    /** Whether one of the book's periods is frozen just now, or closed; for showing only. */
    public boolean frozen(MarkBook book) {
        if (book.closed()) return true;
        return jdbc.sql("""
                        select exists (select from reportcards.council
                        where class_id = :class and period_id = any (:periods) and state = 'FROZEN')
                        """)
                .param("class", book.classGroup().id().value())
                .param("periods", periods(book))
                .query(Boolean.class)
                .single();
    }

    /** @return the number of the change about to be made; held until the transaction ends */
    public long nextChange(MarkBook book) {
        return jdbc.sql("""
                        insert into reportcards.mark_book as b (class_id, subject_id, period_id, school_id, change)
                        values (:class, :subject, :period, :school, 1)
                        on conflict (class_id, subject_id, period_id) do update set change = b.change + 1
                        returning change
                        """)
                .param("class", book.classGroup().id().value())
                .param("subject", book.subject().subject().value())
                .param("period", book.period().id().value())
                .param("school", book.school().value())
                .query(Long.class)
                .single();
    }

    /** The number of the last change; 0 before the first. */
    public long lastChange(MarkBook book) {
        return jdbc.sql("""
                        select change from reportcards.mark_book
                        where class_id = :class and subject_id = :subject and period_id = :period
                        """)
                .param("class", book.classGroup().id().value())
                .param("subject", book.subject().subject().value())
                .param("period", book.period().id().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static UUID[] periods(MarkBook book) {
        return book.within().stream().map(PeriodId::value).toArray(UUID[]::new);
    }
}
