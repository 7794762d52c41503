package org.kalanso.platform.sentry;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where events go, read from a DSN: {@code https://KEY@HOST[:PORT][/PATH]/PROJECT}.
 *
 * @param envelopes the address that takes envelopes
 * @param key the public half of the DSN
 */
record SentryAddress(URI envelopes, String key) {
    private static final Pattern DSN =
            Pattern.compile("(https?)://(\\w+)(?::\\w+)?@([^/@\\s]+)((?:/[\\w.-]+)*)/(\\d+)");

    /** Empty for what is no DSN. */
    static Optional<SentryAddress> of(String dsn) {
        Matcher found = DSN.matcher(dsn.strip());
        if (!found.matches()) return Optional.empty();
        String host = found.group(1) + "://" + found.group(3) + found.group(4);
        return Optional.of(
                new SentryAddress(URI.create(host + "/api/" + found.group(5) + "/envelope/"), found.group(2)));
    }

    /** Sentry's own header, version 7 of its protocol. */
    String authorization() {
        return "Sentry sentry_version=7, sentry_client=kalanso/1, sentry_key=" + key;
    }
}
