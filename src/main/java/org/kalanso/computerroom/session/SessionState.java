package org.kalanso.computerroom.session;

/** Where a session stands. */
public enum SessionState {
    /** Its code waits to be typed. */
    CREATED("new", "clock"),
    ACTIVE("ok", "check"),
    SUSPENDED("warn", "lock"),
    /** Somebody ended it. */
    ENDED("", "cross"),
    /** Its time, or the window of its code, is over. */
    EXPIRED("", "clock");

    private final String tone;
    private final String icon;

    SessionState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public boolean isOpen() {
        return this == ACTIVE || this == SUSPENDED;
    }

    public boolean isOver() {
        return this == ENDED || this == EXPIRED;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
