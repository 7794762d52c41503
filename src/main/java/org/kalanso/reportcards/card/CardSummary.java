package org.kalanso.reportcards.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;

/** A card in a list: which it is, not what it says. */
record CardSummary(
        CardId id,
        StudentId student,
        ClassId classId,
        PeriodId period,
        int version,
        Instant issuedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant replacedAt) {

    static CardSummary of(StoredCard card) {
        return new CardSummary(
                card.id(),
                card.student(),
                card.classId(),
                card.period(),
                card.version(),
                card.issuedAt(),
                card.publishedAt(),
                card.replacedAt());
    }
}
