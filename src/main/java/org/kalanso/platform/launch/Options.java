package org.kalanso.platform.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalanso.platform.installation.CannotStart;

/**
 * The words after a command: options with a value ({@code --data DIR} or {@code --data=DIR}), flags and the rest.
 */
public final class Options {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Options() {}

    /**
     * @param withValue the options that take a value
     * @param flags the options that stand alone
     * @throws CannotStart for any other option
     */
    public static Options parse(List<String> words, Set<String> withValue, Set<String> flags) {
        Options options = new Options();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (withValue.contains(name) && !name.equals(word)) {
                options.values.put(name, word.substring(name.length() + 1));
            } else if (withValue.contains(word)) {
                if (i + 1 == words.size()) {
                    throw CannotStart.optionWithoutValue(word);
                }
                options.values.put(word, words.get(++i));
            } else if (flags.contains(word)) {
                options.values.put(word, "");
            } else if (word.startsWith("-") && word.length() > 1) {
                throw CannotStart.unknownOption(word);
            } else {
                options.rest.add(word);
            }
        }
        return options;
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The words that belong to no option, in their order. */
    public List<String> rest() {
        return List.copyOf(rest);
    }
}
