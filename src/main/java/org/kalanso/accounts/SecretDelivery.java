package org.kalanso.accounts;

import java.util.List;
import java.util.Locale;

/**
 * Brings a secret to the one person it is for, without passing an event, a log or an outbox that others read. Implemented
 * by the module that owns the channels.
 */
public interface SecretDelivery {
    /**
     * @param email where it goes
     * @param what message key of the letter: {@code <what>.subject} and {@code <what>.text}
     * @param values what the text names after the person's name, in order, such as an absolute address that opens by its
     *     secret or a code of six digits
     */
    record Letter(String email, String name, Locale locale, String what, List<String> values) {
        public Letter {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Letter[" + what + "]";
        }
    }

    /** Is a channel set up at all? Where not, somebody has to hand the secret over. */
    boolean isOpen();

    /**
     * Sends now and waits for the mail server, so that the caller knows.
     *
     * @return false where no channel is set up or the server didn't take it: then nothing was sent
     */
    boolean deliver(Letter letter);
}
