package org.kalanso.platform.checkup;

import org.kalanso.platform.installation.ConsoleText;

/**
 * One thing looked at.
 *
 * @param sentence in the language of the console
 */
public record Finding(State state, String sentence) {
    /** How well it is. */
    public enum State {
        WELL,
        /** Works, but a person should know. */
        DOUBTFUL,
        /** Has to be mended. */
        ILL
    }

    public static Finding well(String key, Object... values) {
        return new Finding(State.WELL, ConsoleText.say("doctor." + key, values));
    }

    public static Finding doubtful(String key, Object... values) {
        return new Finding(State.DOUBTFUL, ConsoleText.say("doctor." + key, values));
    }

    public static Finding ill(String sentence) {
        return new Finding(State.ILL, sentence);
    }

    /** The doctor's own sentence for a key, in the language of the console. */
    public static String say(String key, Object... values) {
        return ConsoleText.say("doctor." + key, values);
    }

    @Override
    public String toString() {
        String mark = switch (state) {
            case WELL -> "  ✓ ";
            case DOUBTFUL -> "  ! ";
            case ILL -> "  ✗ ";
        };
        return mark + sentence;
    }
}
