package org.kalanso.reportcards.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;

/**
 * One version of a pupil's card, as it lies frozen.
 *
 * @param content {@link CardContent} as JSON, exactly as it is sent
 * @param seal signed text of its QR picture; null where the installation had no key yet
 * @param publishedAt null while only the school sees it
 * @param replacedAt null for the newest version
 */
public record StoredCard(
        CardId id,
        SchoolId school,
        ClassId classId,
        PeriodId period,
        StudentId student,
        int version,
        String content,
        @Nullable String seal,
        Instant issuedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant replacedAt) {}
