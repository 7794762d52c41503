package org.kalanso.platform.seal;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What stands before a seal in the picture. With a public address ({@code KALANSO_PUBLIC_URL}) any phone opens the page by
 * itself; what follows the {@code #} stays on the phone. Without one (a box in a school without a name on the network) the
 * picture holds {@code KALANSO:} and the seal, to be pasted into the page or into its saved copy.
 *
 * <p>Scheme and host in capitals, which QR packs tighter and no browser minds; {@code /VERIFY} leads to {@code /verify}.
 */
@Component
class SealAddress {
    private final String before;

    SealAddress(@Value("${kalanso.public.url:}") String publicUrl) {
        String url = publicUrl.strip();
        while (url.endsWith("/")) url = url.substring(0, url.length() - 1);
        this.before = url.isEmpty() ? "KALANSO:" : capitals(url) + "/VERIFY#";
    }

    String before() {
        return before;
    }

    /** The path, where a proxy put us under one, keeps its case. */
    private static String capitals(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        int end = path < 0 ? url.length() : path;
        return url.substring(0, end).toUpperCase(Locale.ROOT) + url.substring(end);
    }
}
