package org.kalanso.accounts;

import java.util.Locale;

/**
 * Brings a secret to the one person it is for, without passing an event, a log or an outbox that others read. Implemented
 * by the module that owns the channels.
 */
public interface SecretDelivery {
    /**
     * @param email where it goes
     * @param link absolute address that opens by its secret; good once or for a short time
     * @param what message key of the letter, {@code <what>.subject} and {@code <what>.text}, which is given {@code name}
     *     and {@code link}
     */
    record Letter(String email, String name, Locale locale, String what, String link) {
        @Override
        public String toString() {
            return "Letter[" + what + "]";
        }
    }

    /** @return false where no channel is set up: then nothing was sent and somebody has to hand the link over */
    boolean deliver(Letter letter);
}
