package org.kalanso.accounts.session;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a device whose browser says at length what it is. */
public final class DeviceName {
    private static final int SHORT = 40;
    /** Later ones stand in the words of earlier ones too: Edge says that it is Chrome, and Chrome that it is Safari. */
    private static final String[] BROWSERS = {
        "SamsungBrowser=Samsung Internet",
        "Opera=Opera",
        "OPR=Opera",
        "Edg=Edge",
        "Firefox=Firefox",
        "Chrome=Chrome",
        "Safari=Safari"
    };

    private static final String[] SYSTEMS = {
        "Android=Android",
        "iPhone=iPhone",
        "iPad=iPad",
        "Windows=Windows",
        "Mac OS=macOS",
        "CrOS=ChromeOS",
        "Linux=Linux"
    };

    private DeviceName() {}

    /** Such as {@code Firefox, Android}; the start of its own words where nothing is known; empty when it said nothing. */
    public static String of(String words) {
        String known = Stream.of(first(BROWSERS, words), first(SYSTEMS, words))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? words.substring(0, Math.min(SHORT, words.length())) : known;
    }

    private static String first(String[] names, String words) {
        return Stream.of(names)
                .map(name -> name.split("="))
                .filter(pair -> words.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }
}
