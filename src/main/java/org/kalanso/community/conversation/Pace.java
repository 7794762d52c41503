package org.kalanso.community.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much one person may write: twenty messages in ten minutes, two hundred in a day. */
record Pace(List<Instant> written) {
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final int IN_SHORT = 20;
    private static final int IN_LONGEST = 200;

    /** @param written when they wrote within {@link #LONGEST}, the earliest first */
    Pace {
        written = List.copyOf(written);
    }

    /** @return seconds until one more is allowed; 0 = now */
    long wait(Instant now) {
        return Math.max(wait(now, SHORT, IN_SHORT), wait(now, LONGEST, IN_LONGEST));
    }

    private long wait(Instant now, Duration window, int most) {
        List<Instant> within =
                written.stream().filter(each -> each.isAfter(now.minus(window))).toList();
        if (within.size() < most) return 0;
        Instant free = within.get(within.size() - most).plus(window);
        return Math.max(1, Duration.between(now, free).toSeconds() + 1);
    }
}
