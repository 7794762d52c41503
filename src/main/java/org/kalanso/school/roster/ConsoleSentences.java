package org.kalanso.school.roster;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.problem.Problem;

/** Sentences in the console's language, also where there are no beans that know them. */
final class ConsoleSentences {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> FILES = List.of("messages/school-roster", "messages/school", "messages/platform");

    private ConsoleSentences() {}

    static String say(String key, Object... args) {
        Locale language = ConsoleText.language();
        Locale file = language.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT;
        for (String name : FILES) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, file, NO_FALLBACK);
            if (bundle.containsKey(key)) return new MessageFormat(bundle.getString(key), language).format(args);
        }
        return key;
    }

    static String say(Problem problem) {
        return say("problem." + problem.code(), problem.args());
    }
}
