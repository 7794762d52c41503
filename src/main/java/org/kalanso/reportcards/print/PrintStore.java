package org.kalanso.reportcards.print;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.seal.SealedKind.Standing;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prints of cards: how many there were, and the last paper of each class. */
@Repository
class PrintStore {
    private final JdbcClient sql;

    PrintStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A card to print. */
    record Frozen(CardId id, String content, @Nullable String seal) {}

    /** Who printed, when. */
    record Act(@Nullable PersonId by, Instant at) {}

    /** The newest cards of a class in a period, for a job that acts for the school. */
    List<Frozen> newest(SchoolId school, ClassId group, PeriodId period) {
        return sql.sql("""
                        select id, content, seal from reportcards.card
                        where school_id = :school and class_id = :class and period_id = :period and replaced_at is null
                        """)
                .param("school", school.value())
                .param("class", group.value())
                .param("period", period.value())
                .query((row, n) -> new Frozen(
                        new CardId(row.getObject("id", UUID.class)), row.getString("content"), row.getString("seal")))
                .list();
    }

    /** The number of each card's last print; a card that was never printed is not in it. */
    Map<CardId, Integer> lastNumbers(Collection<CardId> cards) {
        var numbers = new HashMap<CardId, Integer>();
        sql.sql(
                        "select card_id, max(number) as number from reportcards.card_print where card_id = any (:cards) group by card_id")
                .param("cards", cards.stream().map(CardId::value).toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(new CardId(row.getObject("card_id", UUID.class)), row.getInt("number"));
                });
        return numbers;
    }

    /** Two prints at once can't have one number: the second insert fails on the key. */
    void note(CardId card, int number, Act act) {
        sql.sql(
                        "insert into reportcards.card_print (card_id, number, printed_at, printed_by) values (:card, :number, :at, :by)")
                .param("card", card.value())
                .param("number", number)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by() == null ? null : act.by().value(), java.sql.Types.OTHER)
                .update();
    }

    void keep(PrintClass.Order order, SchoolId school, UUID job, byte[] pdf, int cards) {
        sql.sql("""
                        insert into reportcards.printed_class (class_id, period_id, school_id, job_id, cards, content, printed_at)
                        values (:class, :period, :school, :job, :cards, :content, now())
                        on conflict (class_id, period_id) do update
                        set job_id = :job, cards = :cards, content = :content, printed_at = now()
                        """)
                .param("class", order.classId())
                .param("period", order.period())
                .param("school", school.value())
                .param("job", job)
                .param("cards", cards)
                .param("content", pdf)
                .update();
    }

    /** How many cards this very job printed already: it is asked when a job runs a second time. */
    Optional<Integer> printedBy(UUID job) {
        return sql.sql("select cards from reportcards.printed_class where job_id = :job")
                .param("job", job)
                .query(Integer.class)
                .optional();
    }

    /** The paper last made for a class of the school. */
    Optional<byte[]> paper(SchoolId school, ClassId group, PeriodId period) {
        return sql.sql("""
                        select content from reportcards.printed_class
                        where school_id = :school and class_id = :class and period_id = :period
                        """)
                .param("school", school.value())
                .param("class", group.value())
                .param("period", period.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** What anybody may know of a card: its newest version that families were shown, or itself. */
    Standing standing(UUID card) {
        return sql.sql("""
                        select newer.version, newer.issued_at from reportcards.card c
                        join reportcards.card newer on newer.student_id = c.student_id and newer.period_id = c.period_id
                        where c.id = :card and (newer.id = c.id or newer.published_at is not null)
                        order by newer.version desc limit 1
                        """)
                .param("card", card)
                .query((row, n) -> new Standing(true, row.getInt("version"), day(row.getTimestamp("issued_at")), false))
                .optional()
                .orElse(Standing.UNKNOWN);
    }

    private static LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), java.time.ZoneOffset.UTC);
    }
}
