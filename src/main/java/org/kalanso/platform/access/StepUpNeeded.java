package org.kalanso.platform.access;

import java.util.Set;

/**
 * Who is asking has to show once more that it is they. No {@code Problem}, so that no page takes it for something wrong
 * with its form: it always reaches the page that asks for the proof, and with it everything that was sent.
 */
public final class StepUpNeeded extends RuntimeException {
    private final transient Set<RecentProof.Way> ways;

    /** @param ways what the person can show */
    public StepUpNeeded(Set<RecentProof.Way> ways) {
        super("step-up-required", null, false, false);
        this.ways = Set.copyOf(ways);
    }

    public Set<RecentProof.Way> ways() {
        return ways;
    }
}
