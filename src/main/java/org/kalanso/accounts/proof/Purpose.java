package org.kalanso.accounts.proof;

import java.time.Duration;

/** What a proof is good for, and how long. */
public enum Purpose {
    /** The address is the person's. */
    EMAIL(Duration.ofHours(24)),
    /** A new password may be chosen. */
    PASSWORD(Duration.ofHours(1)),
    /** The phone is the person's. */
    PHONE(Duration.ofMinutes(15)),
    /** The right password, from a place nobody knows, was typed by its owner. */
    DEVICE(Duration.ofMinutes(15)),
    /** Whoever shows it is signed in: no longer than a text message needs at its slowest. */
    SIGN_IN(Duration.ofMinutes(10));

    /** Six digits are few: they are good for less long than the link. */
    static final Duration CODE_LIFE = Duration.ofMinutes(15);

    final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }
}
