package org.kalanso.accounts.proof;

import java.time.Duration;

/** What a proof is good for, and how long. */
public enum Purpose {
    /** The address is the person's. */
    EMAIL(Duration.ofHours(24)),
    /** A new password may be chosen. */
    PASSWORD(Duration.ofHours(1));

    /** Six digits are few: they are good for less long than the link. */
    static final Duration CODE_LIFE = Duration.ofMinutes(15);

    final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }
}
