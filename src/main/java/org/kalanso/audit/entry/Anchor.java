package org.kalanso.audit.entry;

import java.time.LocalDate;
import org.kalanso.audit.chain.Standing;

/** Where a chain stood on an evening: printed and kept, it tells later whether the journal is still the same. */
public record Anchor(LocalDate on, Standing standing) {
    public long entries() {
        return standing.position();
    }

    public String fingerprint() {
        return standing.fingerprint();
    }
}
