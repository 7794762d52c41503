package org.kalanso.reportcards.card;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.card.CardContent.EarlierAverage;
import org.kalanso.school.ClassId;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes cards. A row's content is written once; afterwards only its publication and its replacement are noted. */
@Repository
class CardStore {
    private static final int BATCH = 100;

    /** The newest version of a pupil's card, as far as the next one needs to know. */
    record Newest(CardId id, StudentId student, int version, byte[] figuresHash, Instant issuedAt) {}

    /** A card about to be written. */
    record Fresh(
            CardId id,
            StudentId student,
            int version,
            String content,
            byte[] contentHash,
            byte[] figuresHash,
            String explanation,
            @Nullable String seal,
            String reason) {}

    /** A card that was published just now. */
    record Published(CardId id, StudentId student, int version) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    CardStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Map<StudentId, Newest> newest(Collection<StudentId> students, PeriodId period) {
        return sql
                .sql("""
                        select id, student_id, version, figures_hash, issued_at from reportcards.card
                        where period_id = :period and student_id = any (:students) and replaced_at is null
                        """)
                .param("period", period.value())
                .param("students", ids(students))
                .query((row, n) -> new Newest(
                        new CardId(row.getObject("id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getInt("version"),
                        row.getBytes("figures_hash"),
                        row.getTimestamp("issued_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Newest::student, Function.identity()));
    }

    void replace(Collection<CardId> cards, Instant at) {
        sql.sql("update reportcards.card set replaced_at = :at where id = any (:cards)")
                .param("at", Timestamp.from(at))
                .param("cards", cards.stream().map(CardId::value).toArray(UUID[]::new))
                .update();
    }

    void insert(Place place, List<Fresh> cards, PersonId by, Instant at) {
        batches.batchUpdate("""
                insert into reportcards.card
                  (id, school_id, class_id, period_id, student_id, version, content, content_hash, figures_hash,
                   explanation, seal, reason, issued_at, issued_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, cards, BATCH, (row, card) -> {
            row.setObject(1, card.id().value());
            row.setObject(2, place.group().school().value());
            row.setObject(3, place.group().id().value());
            row.setObject(4, place.period().id().value());
            row.setObject(5, card.student().value());
            row.setInt(6, card.version());
            row.setString(7, card.content());
            row.setBytes(8, card.contentHash());
            row.setBytes(9, card.figuresHash());
            row.setString(10, card.explanation());
            row.setString(11, card.seal());
            row.setString(12, card.reason());
            row.setTimestamp(13, Timestamp.from(at));
            row.setObject(14, by.value());
        });
    }

    /** Publishes what is newest and not published yet; a second call finds nothing left. */
    List<Published> publish(ClassId group, PeriodId period, Instant at) {
        return sql.sql("""
                        update reportcards.card set published_at = :at
                        where class_id = :class and period_id = :period and replaced_at is null and published_at is null
                        returning id, student_id, version
                        """)
                .param("class", group.value())
                .param("period", period.value())
                .param("at", Timestamp.from(at))
                .query((row, n) -> new Published(
                        new CardId(row.getObject("id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getInt("version")))
                .list();
    }

    /** What was printed for these pupils in earlier periods, in the order of the periods; what was never frozen is left out. */
    Map<StudentId, List<EarlierAverage>> history(Collection<StudentId> students, List<Period> periods) {
        var found = new HashMap<StudentId, List<EarlierAverage>>();
        for (var period : periods)
            printed(students, period)
                    .forEach((student, earlier) -> found.computeIfAbsent(student, _ -> new ArrayList<>())
                            .add(earlier));
        return found;
    }

    private Map<StudentId, EarlierAverage> printed(Collection<StudentId> students, Period period) {
        var found = new HashMap<StudentId, EarlierAverage>();
        sql.sql("""
                        select student_id, (content::jsonb #>> '{totals,average}')::numeric as average,
                               (content::jsonb #>> '{totals,rank,place}')::int as place,
                               (content::jsonb #>> '{totals,rank,tied}')::boolean as tied,
                               (content::jsonb #>> '{totals,rank,among}')::int as among
                        from reportcards.card
                        where period_id = :period and student_id = any (:students) and replaced_at is null
                        """)
                .param("period", period.id().value())
                .param("students", ids(students))
                .query(row -> {
                    var place = row.getObject("place", Integer.class);
                    var rank = place == null ? null : new CardRank(place, row.getBoolean("tied"), row.getInt("among"));
                    found.put(
                            new StudentId(row.getObject("student_id", UUID.class)),
                            new EarlierAverage(period.name(), row.getBigDecimal("average"), rank));
                });
        return found;
    }

    private static UUID[] ids(Collection<StudentId> students) {
        return students.stream().map(StudentId::value).toArray(UUID[]::new);
    }
}
