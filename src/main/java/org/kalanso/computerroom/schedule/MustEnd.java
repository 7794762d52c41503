package org.kalanso.computerroom.schedule;

import java.time.Instant;

/** A moment at which a session ends, however much time it has. */
public record MustEnd(Instant at, Cause cause) {
    public static MustEnd earlier(@org.jspecify.annotations.Nullable MustEnd one, MustEnd other) {
        return one == null || other.at().isBefore(one.at()) ? other : one;
    }
}
