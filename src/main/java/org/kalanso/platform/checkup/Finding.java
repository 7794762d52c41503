package org.kalanso.platform.checkup;

import org.kalanso.platform.installation.ConsoleText;

/**
 * One thing looked at.
 *
 * @param sentence in the language of the console
 */
record Finding(State state, String sentence) {
    enum State {
        WELL,
        /** Works, but a person should know. */
        DOUBTFUL,
        /** Has to be mended. */
        ILL
    }

    static Finding well(String key, Object... values) {
        return new Finding(State.WELL, ConsoleText.say("doctor." + key, values));
    }

    static Finding doubtful(String key, Object... values) {
        return new Finding(State.DOUBTFUL, ConsoleText.say("doctor." + key, values));
    }

    static Finding ill(String sentence) {
        return new Finding(State.ILL, sentence);
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
