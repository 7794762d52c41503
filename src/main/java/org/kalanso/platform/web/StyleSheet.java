package org.kalanso.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet as it is sent: imported sheets put in place (a browser would fetch them one after the other) and the
 * white space that only people need left out.
 */
final class StyleSheet {
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private StyleSheet() {}

    static String of(String text, String path, Map<String, byte[]> all) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String whole = IMPORT.matcher(text).replaceAll(found -> {
            byte[] imported = all.get(folder + found.group(1));
            if (imported == null)
                throw new IllegalStateException(path + " imports " + found.group(1) + ": no such file");
            return Matcher.quoteReplacement(new String(imported, UTF_8));
        });
        return COMMENT.matcher(whole)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll(": (?=[^{}]*[;}])", ":")
                .replace(";}", "}")
                .strip();
    }
}
