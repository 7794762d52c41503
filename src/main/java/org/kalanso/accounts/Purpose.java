package org.kalanso.accounts;

/**
 * What a person's data may be used for only as long as they agree. What a school must do anyway (marks, cards, registers,
 * necessary messages) is no purpose here: nobody is asked what can't be refused.
 */
public enum Purpose {
    /** Their photo is kept and shown to those who work with them. */
    PHOTO(1, false),
    /**
     * Copies by e-mail or SMS of notices that ask for nothing. A school tells families about their child without being asked
     * to: until somebody refuses, they are sent.
     */
    MESSAGES(1, true);

    private final int textVersion;
    private final boolean silence;

    Purpose(int textVersion, boolean silence) {
        this.textVersion = textVersion;
        this.silence = silence;
    }

    /**
     * The program's own text, {@code consents/<name>-<version>.<language>.txt}, asked where a school has none of its own; a text that
     * was shown is never edited.
     */
    public int textVersion() {
        return textVersion;
    }

    /** What holds as long as nobody has answered. */
    public boolean whenSilent() {
        return silence;
    }
}
