package org.kalanso.platform.live;

import java.util.concurrent.TimeUnit;

/** How much one connection may say: thirty messages at once, three more every second. */
final class Allowance {
    private static final double MOST = 30;
    private static final double PER_NANO = 3.0 / TimeUnit.SECONDS.toNanos(1);

    private double left = MOST;
    private long countedAt = System.nanoTime();

    synchronized boolean take(long nanos) {
        left = Math.min(MOST, left + (nanos - countedAt) * PER_NANO);
        countedAt = nanos;
        if (left < 1) return false;
        left--;
        return true;
    }
}
