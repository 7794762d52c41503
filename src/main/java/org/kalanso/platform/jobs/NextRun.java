package org.kalanso.platform.jobs;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a schedule is due next: a schedule says only when it was due last, and that moves forward at the moment looked for. */
final class NextRun {
    private static final Duration FARTHEST = Duration.ofDays(800);

    private NextRun() {}

    /** Exact to the second; null where it is due no more within two years. */
    static @Nullable ZonedDateTime of(Scheduled schedule, ZonedDateTime now) {
        ZonedDateTime from = now.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime last = schedule.latest(from);
        long near = 0;
        long far = Duration.ofHours(1).toSeconds();
        while (schedule.latest(from.plusSeconds(far)).equals(last)) {
            near = far;
            far *= 2;
            if (far > FARTHEST.toSeconds()) return null;
        }
        while (far - near > 1) {
            long middle = (near + far) / 2;
            if (schedule.latest(from.plusSeconds(middle)).equals(last)) near = middle;
            else far = middle;
        }
        return schedule.latest(from.plusSeconds(far));
    }
}
