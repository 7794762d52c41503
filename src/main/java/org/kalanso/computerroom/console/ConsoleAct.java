package org.kalanso.computerroom.console;

/** What the buttons of the console do. */
public enum ConsoleAct {
    PLUS_15(15),
    PLUS_30(30),
    TERMINATE(0),
    AVAILABLE(0),
    MAINTENANCE(0),
    OFFLINE(0),
    MESSAGE(0),
    WAKE(0);

    private final int minutes;

    ConsoleAct(int minutes) {
        this.minutes = minutes;
    }

    /** Is it about whoever sits there? */
    boolean isOfSessions() {
        return this == PLUS_15 || this == PLUS_30 || this == TERMINATE;
    }

    /** That are given; 0 where it is about something else. */
    int minutes() {
        return minutes;
    }
}
