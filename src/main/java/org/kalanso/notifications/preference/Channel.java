package org.kalanso.notifications.preference;

/** How a notice reaches a person outside the program; inside it always stands on the page of notices. */
public enum Channel {
    EMAIL(true),
    /** Costs money, so only for those who ask for it. */
    SMS(false);

    private final boolean usual;

    Channel(boolean usual) {
        this.usual = usual;
    }

    /** Whether people get notices this way who have said nothing. */
    boolean usual() {
        return usual;
    }
}
