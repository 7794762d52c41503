package org.kalanso;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Every secret that the tests of a run came to know: passwords, PINs, tokens, cookies, personal links, telephone numbers.
 * Visitors and journeys note them as they go; the run's log and tables are searched for them when it ends ({@link LeftBehind}).
 */
public final class KnownSecrets {
    /** Shorter ones would be found in words that have nothing to do with them. */
    private static final int SHORTEST = 6;

    private static final Pattern NAMED = Pattern.compile(
            "\"(?:password|secret|pin|access|refresh|access_token|refresh_token|token|newPassword|currentPassword)\"\\s*:\\s*\"([^\"]+)\"");
    /** The secret part of links that open by themselves. */
    private static final Pattern LINK = Pattern.compile("/(?:invitation|verify-email|password-reset)/([\\w-]{16,})");

    private static final Set<String> FIELDS = Set.of(
            "password", "passwordAgain", "again", "secret", "pin", "current", "proofCurrent", "newPassword", "refresh");
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private KnownSecrets() {}

    /** @param kind what it is, for who reads that it was found */
    public static void note(String kind, String secret) {
        if (secret.length() >= SHORTEST) KNOWN.put(secret, kind);
    }

    static void ofForm(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (FIELDS.contains(name)) note(name, value);
        });
    }

    static void ofJson(String text) {
        NAMED.matcher(text).results().forEach(found -> note("a value in JSON", found.group(1)));
        LINK.matcher(text).results().forEach(found -> note("a personal link", found.group(1)));
    }

    public static int count() {
        return KNOWN.size();
    }

    /** Each secret by what it is, for who comes after the run. */
    static Map<String, String> all() {
        return Map.copyOf(KNOWN);
    }

    /** @return which known secrets stand in the text, with some of what stands around them, the secret itself left out */
    public static List<String> in(String text) {
        Map<String, List<String>> byStart = new HashMap<>();
        KNOWN.keySet()
                .forEach(secret -> byStart.computeIfAbsent(secret.substring(0, SHORTEST), start -> new ArrayList<>())
                        .add(secret));
        List<String> found = new ArrayList<>();
        for (int at = 0; at + SHORTEST <= text.length(); at++)
            for (String secret : byStart.getOrDefault(text.substring(at, at + SHORTEST), List.of()))
                if (text.startsWith(secret, at) && stands(text, at, at + secret.length()))
                    found.add(KNOWN.get(secret) + " after: " + text.substring(Math.max(0, at - 160), at));
        return found;
    }

    /** A PIN inside an id or a fraction of a second is chance. */
    private static boolean stands(String text, int from, int until) {
        return !part(text, from - 1) && !part(text, until);
    }

    private static boolean part(String text, int at) {
        if (at < 0 || at >= text.length()) return false;
        char next = text.charAt(at);
        return Character.isLetterOrDigit(next) || next == '-' || next == '.' || next == '_';
    }
}
