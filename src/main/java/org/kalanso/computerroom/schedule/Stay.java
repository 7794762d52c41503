package org.kalanso.computerroom.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may sit in the room at a moment, and how long.
 *
 * @param end when they must go; null where nothing in sight ends it
 * @param booked the class that has the room, theirs or another's; null where none has it
 * @param opensAt of a closed room: when it opens; null where that is not in sight
 */
public record Stay(
        Verdict verdict,
        @Nullable MustEnd end,
        @Nullable Booked booked,
        @Nullable Instant opensAt) {
    /** What is said to somebody who wants to sit down. */
    public enum Verdict {
        FREE,
        /** Their class has the room. */
        LESSON,
        CLOSED,
        /** Another class has it, or comes in a moment. */
        TAKEN
    }

    public boolean may() {
        return verdict == Verdict.FREE || verdict == Verdict.LESSON;
    }
}
