package org.kalanso.computerroom.queue;

/** What has become of a number. */
public enum TicketState {
    WAITING("info", "clock"),
    /** A seat is free for them: they are looked for. */
    CALLED("new", "bell"),
    /** They sit. */
    TAKEN("ok", "check"),
    /** They didn't come, or left. */
    GONE("", "leave");

    private final String tone;
    private final String icon;

    TicketState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    public boolean isOver() {
        return this == TAKEN || this == GONE;
    }
}
