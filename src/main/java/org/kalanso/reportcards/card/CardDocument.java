package org.kalanso.reportcards.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import tools.jackson.databind.util.RawValue;

/**
 * A card as the API sends it.
 *
 * @param content what it says, already JSON: it goes out as it lies, for reading and writing it again would cost more than
 *     everything else this answer takes
 */
record CardDocument(
        CardId id,
        StudentId student,
        ClassId classId,
        PeriodId period,
        int version,
        Instant issuedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant replacedAt,

        Object content) {

    static CardDocument of(StoredCard card) {
        return new CardDocument(
                card.id(),
                card.student(),
                card.classId(),
                card.period(),
                card.version(),
                card.issuedAt(),
                card.publishedAt(),
                card.replacedAt(),
                new RawValue(card.content()));
    }

    /** A version changes only by being published or replaced. */
    String tag() {
        var state = (publishedAt == null ? 0 : 1) + (replacedAt == null ? 0 : 2);
        return "\"" + version + "-" + state + "\"";
    }
}
