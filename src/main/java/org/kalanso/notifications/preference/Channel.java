package org.kalanso.notifications.preference;

/** How a notice reaches a person outside the program; inside it always stands on the page of notices. */
public enum Channel {
    EMAIL(true),
    /** Costs money, so only for those who ask for it. */
    SMS(false),
    /** To devices whose owner asked for it there, so the usual answer is yes. */
    PUSH(true);

    private final boolean usual;

    Channel(boolean usual) {
        this.usual = usual;
    }

    /** Whether people get notices this way who have said nothing. */
    boolean usual() {
        return usual;
    }
}
