package org.kalanso.reportcards.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;

/** How a row becomes a card. */
final class CardRows {
    /** Everything but the explanation, which only its own page reads. */
    static final String COLUMNS = """
            c.id, c.school_id, c.class_id, c.period_id, c.student_id, c.version, c.content, c.seal, c.issued_at,
            c.published_at, c.replaced_at
            """;

    private CardRows() {}

    static StoredCard card(ResultSet row, int n) throws SQLException {
        return new StoredCard(
                new CardId(row.getObject("id", UUID.class)),
                new SchoolId(row.getObject("school_id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new PeriodId(row.getObject("period_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getInt("version"),
                row.getString("content"),
                row.getString("seal"),
                row.getTimestamp("issued_at").toInstant(),
                instant(row.getTimestamp("published_at")),
                instant(row.getTimestamp("replaced_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
