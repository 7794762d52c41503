package org.kalanso.platform.text;

/**
 * A sentence that will be put into the reader's language later: its message key and what it names.
 */
public record Sentence(String key, Object... args) {
    public static Sentence of(String key, Object... args) {
        return new Sentence(key, args);
    }
}
