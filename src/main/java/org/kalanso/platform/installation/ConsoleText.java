package org.kalanso.platform.installation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences for the console, before there is a Spring context. French unless the person's locale
 * ({@code KALANSO_LANG}, {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG}, in this order) is English; a locale that names
 * no language ("C", "POSIX") says nothing about the person, so it is French too.
 */
public final class ConsoleText {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ConsoleText() {}

    public static String say(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), language()).format(values);
    }

    public static Locale language() {
        for (String name : new String[] {"KALANSO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages/launch", locale(), NO_FALLBACK);
    }

    /** French is the source and stands in the file without a suffix. */
    private static Locale locale() {
        return language().equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT;
    }
}
