package org.kalanso.platform.seal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper that carries seals. The module that issues it offers a bean of this: the verification pages learn from it
 * how to name what the seal says and, on line, whether the paper is still the newest.
 */
public interface SealedKind {
    /** 1–255, never used again for anything else: 1 report card, 2 receipt, 3 ticket, 4 certificate. */
    int code();

    /** Message key of what the paper is called, such as {@code seal.report-card}. */
    String name();

    /** Message keys of the labels of {@link Seal#fields}, in their order; later ones may be added at the end only. */
    List<String> fields();

    /** What the module knows today of a paper that was really issued here. */
    Standing standing(UUID document);

    /**
     * @param known false when the register has no such paper (a restored older backup, for instance)
     * @param newest the newest version of it, from 1
     * @param newestOn the day that one was issued
     * @param cancelled the paper counts no more and nothing replaced it
     */
    record Standing(boolean known, int newest, @Nullable LocalDate newestOn, boolean cancelled) {
        public static final Standing UNKNOWN = new Standing(false, 0, null, false);
    }
}
