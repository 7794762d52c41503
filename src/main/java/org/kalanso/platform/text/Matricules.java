package org.kalanso.platform.text;

import java.util.Locale;

/** Matricules and other registration numbers as people type them. */
public final class Matricules {
    private Matricules() {}

    /**
     * The form in which two are compared and stored: without spaces of any kind, in upper case, nothing else changed.
     * {@code " ctf /24 /0015"} is {@code CTF/24/0015}.
     */
    public static String key(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f\\u2007\\u200b\\ufeff]+", "").toUpperCase(Locale.ROOT);
    }
}
