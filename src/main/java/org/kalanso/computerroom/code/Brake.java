package org.kalanso.computerroom.code;

import java.time.Duration;

/**
 * How many wrong codes are borne: a bucket that holds some and leaks one every so often. Whoever finds it full waits. The
 * numbers bound what a guesser gets in eight hours: {@code docs/decisions/0020-codes-of-the-room.md}.
 */
public enum Brake {
    /** One seat: somebody who mistypes has five tries at once. */
    SEAT(5, Duration.ofMinutes(10)),
    /** One network address: a whole room may stand behind it. */
    ADDRESS(40, Duration.ofMinutes(1)),
    /** All seats of a room together. */
    ROOM(60, Duration.ofSeconds(20));

    final int holds;
    final Duration leak;

    Brake(int holds, Duration leak) {
        this.holds = holds;
        this.leak = leak;
    }

    /** The most wrong tries that anybody gets through in this time, whatever they do. */
    public long mostWithin(Duration time) {
        return holds + time.dividedBy(leak);
    }
}
