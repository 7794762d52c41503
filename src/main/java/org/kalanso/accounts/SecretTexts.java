package org.kalanso.accounts;

import java.util.List;
import java.util.Locale;

/**
 * Brings a code to the one phone it is for, like {@link SecretDelivery} and beside it: never through an event, a log or an outbox
 * that others read, and never for more than may be spent on a day. Implemented by the module that owns the channels.
 */
public interface SecretTexts {
    /**
     * @param phone E.164
     * @param what message key of the text; {@code <what>.subject} says in the outbox what kind it was
     * @param values what it names, in order, such as the person and six digits
     */
    record Text(String phone, Locale locale, String what, List<String> values) {
        public Text {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Text[" + what + "]";
        }
    }

    /** Is a gateway set up at all? */
    boolean isOpen();

    /**
     * Sends now and waits for the gateway.
     *
     * @return false where none is set up, it refused, or today's money is spent: then nothing was sent
     */
    boolean deliver(Text text);
}
