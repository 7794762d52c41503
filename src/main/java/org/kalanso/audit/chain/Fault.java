package org.kalanso.audit.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that nobody does who only uses the program.
 *
 * @param position in the school's chain; 0 for an entry that hangs in none
 * @param entry its id; null where the link itself is missing
 */
public record Fault(
        Kind kind, UUID school, long position, @Nullable Long entry) {
    /** What was done. */
    public enum Kind {
        /** The entry does not say what it said. */
        CHANGED,
        /** A link without its entry. */
        REMOVED,
        /** Positions are missing. */
        GAP,
        /** A link that does not follow from the one before: moved, exchanged or made anew. */
        BROKEN,
        /** The chain does not reach, or not go through, a place it is known to have gone through. */
        CUT
    }
}
