package org.kalanso.accounts.signin;

import java.time.Duration;

/**
 * How much failing is borne, and how long it is made to wait after that: the first wait, doubled with each further
 * failure up to the longest. Counted anew after the window, so that nobody is shut out for good.
 */
public enum Limit {
    /** One account, or one name that nobody has. */
    ACCOUNT(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(24)),
    /** One network address: a whole school may stand behind it. */
    ADDRESS(200, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofMinutes(15)),
    /** One secret tried on many accounts: matricules follow each other, so a guesser keeps the PIN and changes the name. */
    SECRET(20, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** Passwords tried from devices and addresses nobody knows, all together: beyond it, being right is not enough there. */
    STRANGERS(8, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(24)),
    /** Registrations from one address: a class in the computer room registers together. */
    REGISTER_ADDRESS(40, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** Registrations with one name, e-mail or phone. */
    REGISTER_NAME(4, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(24)),
    /** Letters asked for from one address. */
    LETTER_ADDRESS(40, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** Letters asked for with one name: nobody fills a stranger's letter box. */
    LETTER_NAME(4, Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofHours(24)),
    /** Text messages asked for from one address: a provider may have a whole town behind one. */
    SMS_ADDRESS(60, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** Text messages to one phone: each costs, and nobody fills a stranger's. */
    SMS_PHONE(3, Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofHours(24)),
    /** Codes of six digits tried for one name; each code bears five tries besides. */
    CODE(10, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(24)),
    /** The present password, asked for again before something that matters. */
    STEP_UP(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(24)),
    /** Codes of the second factor, after the right password. */
    OTP(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24)),
    /** Passkeys asked for from one address, one after the other without a sign-in: each leaves a row for some minutes. */
    PASSKEY_ADDRESS(400, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(15));

    final int free;
    final Duration first;
    final Duration longest;
    final Duration window;

    Limit(int free, Duration first, Duration longest, Duration window) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.window = window;
    }
}
