package org.kalanso.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of the documents that Kalanso answers to, as a short list of rules. The canonical address of each is what
 * the rest of the program knows; nothing else here is aware that there are others.
 */
final class SourceAddresses {
    private static final String API = "/api/";
    private static final String CANONICAL = "/api/v1/";

    /** Whole addresses that follow no rule. */
    private static final Map<String, String> NAMED = Map.of(
            "/api/users/register", "/api/v1/accounts/register",
            "/register-fcm-token", "/api/v1/users/me/devices",
            "/generate-key", "/api/v1/licenses/generate");

    private record Prefix(String source, String canonical) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("/api/courses/courses", "/api/courses"),
            new Prefix("/api/core/", "/api/"),
            new Prefix("/api/accounts/users", "/api/users"),
            new Prefix("/api/v1/accounts/users", "/api/v1/users"),
            new Prefix("/api/parents", "/api/guardians"));

    private SourceAddresses() {}

    /** @return the canonical address, where this one is a source's way to write it */
    static Optional<String> canonical(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String named = NAMED.get(trimmed);
        if (named != null) return Optional.of(named);
        if (!trimmed.startsWith(API)) return Optional.empty();
        String rewritten = dashes(version(prefix(trimmed)));
        return rewritten.equals(path) ? Optional.empty() : Optional.of(rewritten);
    }

    private static String prefix(String path) {
        for (Prefix rule : PREFIXES)
            if (path.startsWith(rule.source()))
                return rule.canonical() + path.substring(rule.source().length());
        return path;
    }

    private static String version(String path) {
        return path.startsWith(CANONICAL) || path.equals("/api/v1") || path.startsWith("/api/docs")
                ? path
                : CANONICAL + path.substring(API.length());
    }

    private static String dashes(String path) {
        int last = path.lastIndexOf('/') + 1;
        return path.substring(0, last) + path.substring(last).replace('_', '-');
    }
}
