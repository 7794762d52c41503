package org.kalanso.notifications.sms;

/** A message that was not taken. Never holds the text or the number: it ends in a log and in the outbox. */
public final class SmsRefused extends Exception {
    /** Whether trying again can help. */
    public enum Kind {
        /** The network, the company's server, too many at once: again later. */
        LATER,
        /** This number can't get messages: never again. */
        NUMBER,
        /** Our account with the company: nobody gets anything until a person has looked. */
        ACCOUNT,
        /** What may be spent today is spent, or this prefix is not open. */
        BUDGET
    }

    private final Kind kind;
    private final String code;

    /** @param code the company's own, such as {@code POL0050} or {@code 21211} */
    public SmsRefused(Kind kind, String code) {
        super(kind + " " + code);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
