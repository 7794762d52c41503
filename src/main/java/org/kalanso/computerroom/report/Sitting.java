package org.kalanso.computerroom.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session as the figures count it.
 *
 * @param who whose it was, the same for every session of one person; a session for nobody in particular counts as somebody of its own
 * @param kind {@code PUPIL}, {@code STAFF}, {@code PURPOSE:…} of a visitor, or {@code NAMELESS}
 * @param sex {@code F}, {@code M} or {@code UNKNOWN}
 * @param millis charged so far
 */
record Sitting(UUID who, String kind, String band, String sex, Instant startedAt, long millis, List<Piece> pieces) {
    Sitting {
        pieces = List.copyOf(pieces);
    }

    /** A time without a break in which the seat was open. */
    record Piece(Instant from, long millis) {}

    static String kind(@Nullable String category, boolean named, @Nullable String purpose) {
        if (!named) return "NAMELESS";
        return "VISITOR".equals(category)
                ? "PURPOSE:" + (purpose == null ? "OTHER" : purpose)
                : String.valueOf(category);
    }
}
