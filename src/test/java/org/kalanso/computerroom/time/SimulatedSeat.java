package org.kalanso.computerroom.time;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as its page behaves, in true milliseconds: it counts while it is unlocked, writes its count down every quarter of a
 * second, and locks itself where its lease ends. A power cut takes the count and leaves what was written.
 */
final class SimulatedSeat {
    static final long WRITES_EVERY = 250;
    private @Nullable UUID stretch;
    private long limit;
    private long count;
    private boolean powered = true;
    private boolean open;
    private long written;
    /** What it was really unlocked, over everything. */
    long unlocked;

    void receives(UUID opened, long signed) {
        if (!powered) return;
        if (!opened.equals(stretch)) {
            stretch = opened;
            count = 0;
            written = 0;
        }
        limit = Math.max(limit(opened), signed);
        open = count < limit;
    }

    private long limit(UUID opened) {
        return opened.equals(stretch) && count > 0 ? limit : 0;
    }

    void passes(long millis) {
        if (!powered || !open) return;
        long goes = Math.min(millis, limit - count);
        count += goes;
        unlocked += goes;
        written = count - count % WRITES_EVERY;
        if (count >= limit) {
            written = count;
            open = false;
        }
    }

    void powerGoes() {
        powered = false;
        open = false;
    }

    /** @return whether what was written is still there */
    void powerComes(boolean keeps) {
        powered = true;
        count = written;
        if (!keeps) {
            stretch = null;
            count = 0;
        }
    }

    void locks() {
        open = false;
        written = count;
    }

    boolean isPowered() {
        return powered;
    }

    @Nullable
    UUID stretch() {
        return stretch;
    }

    long reports() {
        return count;
    }
}
