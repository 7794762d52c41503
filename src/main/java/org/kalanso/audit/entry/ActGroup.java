package org.kalanso.audit.entry;

import java.util.Arrays;
import java.util.Set;

/** What acts are about; on the page each has its colour, its sign and its word. */
public enum ActGroup {
    MARKS("new", "edit", Set.of("mark", "mark-sheet", "assessment", "appreciation", "appreciations", "rules")),
    COUNCIL("info", "council", Set.of("council", "cards", "card")),
    PEOPLE(
            "ok",
            "people",
            Set.of(
                    "student",
                    "pupil",
                    "person",
                    "staff",
                    "guardian",
                    "guardianship",
                    "guardian-code",
                    "membership",
                    "consent",
                    "pin",
                    "erasure",
                    "matricule",
                    "profile",
                    "photo")),
    SCHOOL(
            "",
            "school",
            Set.of(
                    "school",
                    "class",
                    "subject",
                    "subject-group",
                    "coefficient",
                    "coefficients",
                    "teaching",
                    "roster",
                    "year",
                    "period",
                    "level",
                    "track")),
    ACCESS(
            "warn",
            "key",
            Set.of(
                    "session",
                    "password",
                    "sign-in",
                    "role",
                    "invitation",
                    "platform-admin",
                    "factor",
                    "account",
                    "visit",
                    "seal-key",
                    "recovery-codes",
                    "recovery-code",
                    "passkey")),
    ROOM(
            "new",
            "screen",
            Set.of("room", "workstation", "seat-session", "access-code", "visitor", "tariff", "queue-ticket")),
    JOURNAL("danger", "lock", Set.of("journal")),
    OTHER("", "info", Set.of());

    private final String tone;
    private final String icon;
    private final Set<String> nouns;

    ActGroup(String tone, String icon, Set<String> nouns) {
        this.tone = tone;
        this.icon = icon;
        this.nouns = nouns;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** The first words of its acts; empty for {@link #OTHER}. */
    Set<String> nouns() {
        return nouns;
    }

    static ActGroup of(String act) {
        String noun = act.substring(0, act.indexOf('.'));
        return Arrays.stream(values())
                .filter(group -> group.nouns.contains(noun))
                .findFirst()
                .orElse(OTHER);
    }
}
