package org.kalanso.accounts.profile;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.accounts.session.AddressBlock;

/**
 * One of the person's own sign-ins that go on.
 *
 * @param kind {@code PAGE} or {@code API}
 * @param device the browser's own words
 * @param place the block of network addresses it was opened from
 * @param lastUsedAt noted at most every five minutes
 * @param expiresAt when it ends by itself at the latest
 * @param current is it the one asking?
 */
public record MySession(
        UUID id,
        String kind,
        String device,
        AddressBlock place,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {
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

    /** As its owner calls it, such as {@code Firefox, Android}; empty when it said nothing. */
    public String deviceName() {
        String known = Stream.of(first(BROWSERS), first(SYSTEMS))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? device.substring(0, Math.min(SHORT, device.length())) : known;
    }

    private String first(String[] words) {
        return Stream.of(words)
                .map(word -> word.split("="))
                .filter(pair -> device.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }
}
