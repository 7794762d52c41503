package org.kalanso.school.division;

/** A school divides its classes by level, and some levels by track. Both are kept alike. */
public enum DivisionKind {
    LEVEL("level", "levels"),
    TRACK("track", "tracks");

    private final String noun;
    private final String plural;

    DivisionKind(String noun, String plural) {
        this.noun = noun;
        this.plural = plural;
    }

    /** Its table, its column in other tables without {@code _id}, its word in the journal and in message keys. */
    public String noun() {
        return noun;
    }

    /** Its word in addresses. */
    public String plural() {
        return plural;
    }
}
