package org.kalanso.computerroom.code;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code as people type it: signs that nobody takes for each other (no O, 0, I, 1), five random bits each. Six for codes
 * that are given, eight for codes that are sold. How hard they are to guess: {@code docs/decisions/0020-codes-of-the-room.md}.
 */
public record AccessCode(String text) {
    public static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    public static final int GIVEN = 6;
    public static final int SOLD = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessCode fresh(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return new AccessCode(text.toString());
    }

    /** What was typed, without spaces and dashes, in capitals; empty for what can be no code. */
    public static Optional<AccessCode> typed(String typed) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
        boolean possible = (text.length() == GIVEN || text.length() == SOLD)
                && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return possible ? Optional.of(new AccessCode(text)) : Optional.empty();
    }

    /** In groups, as it is printed: {@code K7M 4QX}, {@code K7M4 QXAB}. */
    public String inGroups() {
        int half = text.length() / 2;
        return text.substring(0, half) + " " + text.substring(half);
    }
}
