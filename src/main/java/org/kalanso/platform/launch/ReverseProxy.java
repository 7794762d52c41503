package org.kalanso.platform.launch;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.kalanso.platform.installation.Settings;

/**
 * A server in front of ours that speaks HTTPS with the phones. It says in {@code X-Forwarded-…} who really asks; that is
 * believed only from the addresses in {@code KALANSO_PROXY}. Spring's own default would believe every private address, and
 * in a school every phone has one: each could then claim to be the machine itself.
 */
final class ReverseProxy {
    private ReverseProxy() {}

    static Map<String, String> properties(Settings settings) {
        return settings.find("kalanso.proxy")
                .map(addresses -> Map.of(
                        "server.forward-headers-strategy",
                        "native",
                        "server.tomcat.remoteip.internal-proxies",
                        pattern(addresses)))
                .orElseGet(() -> Map.of("server.forward-headers-strategy", "none"));
    }

    private static String pattern(String addresses) {
        return Arrays.stream(addresses.split(","))
                .map(String::strip)
                .map(address -> address.replace(".", "\\."))
                .collect(Collectors.joining("|"));
    }
}
