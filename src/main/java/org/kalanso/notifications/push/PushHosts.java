package org.kalanso.notifications.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where Web Push messages may go. A browser names the address of its own service, so without a list anybody could make the program
 * call any address inside the school's network.
 */
@Component
class PushHosts {
    /** The services of the browsers there are: a name, or everything below one. */
    private static final List<String> KNOWN = List.of(
            "fcm.googleapis.com",
            "android.googleapis.com",
            ".push.services.mozilla.com",
            ".notify.windows.com",
            ".push.apple.com");

    private static final int LONGEST = 2_000;
    private final List<String> added;

    /** @param added further names, {@code .example.org} for all below one, or a whole origin such as {@code http://10.0.0.5:8088} */
    PushHosts(@Value("${kalanso.push.hosts:}") String added) {
        this.added = Stream.of(added.split(",", -1))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    boolean allow(String address) {
        if (address.length() > LONGEST) return false;
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null
                    || uri.getScheme() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null) return false;
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            boolean usual = "https".equalsIgnoreCase(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443);
            return added.contains(origin(uri))
                    || usual && Stream.concat(KNOWN.stream(), added.stream()).anyMatch(known -> holds(known, host));
        } catch (URISyntaxException garbled) {
            return false;
        }
    }

    private static boolean holds(String known, String host) {
        return known.startsWith(".") ? host.endsWith(known) : host.equals(known);
    }

    /** Scheme, name and port: whom the signature is for. */
    static String origin(URI uri) {
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
