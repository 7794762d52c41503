package org.kalanso.school.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.SchoolProblem;
import org.springframework.stereotype.Component;

/**
 * Who may set up an installation that nobody runs yet: whoever sits at its own machine, or brings the key that only its
 * console shows. Without this a stranger on the network who is quicker would own the school's box. The key is made anew at
 * every start and never stored.
 */
@Component
class SetUpKey {
    private static final int BYTES = 16;
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_ADDRESSES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final String key = make();

    private static String make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String text() {
        return key;
    }

    /** @throws org.kalanso.platform.problem.Problem 403 for a stranger */
    void demand(HttpServletRequest request, @Nullable String brought) {
        if (!ownMachine(request) && !same(brought)) throw SchoolProblem.setUpKeyNeeded();
    }

    /** The name is asked for too: a page elsewhere that makes its name mean 127.0.0.1 is not the machine's own. */
    private static boolean ownMachine(HttpServletRequest request) {
        return OWN_ADDRESSES.contains(request.getRemoteAddr())
                && OWN_NAMES.contains(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private boolean same(@Nullable String brought) {
        return brought != null
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.US_ASCII), brought.getBytes(StandardCharsets.UTF_8));
    }
}
