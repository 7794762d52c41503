package org.kalanso.accounts.passkey;

import java.net.URI;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Who a passkey is made for: the installation's public address where it is set, else the one by which the request came. A
 * passkey opens for that address only, which is why a false page can't use one.
 */
@Component
public class RelyingParty {
    /** Whether passkeys work where the present page was opened, and what is missing where not. */
    public enum State {
        READY,
        /** Browsers give no key to a page that came in the clear. */
        NOT_SECURE,
        /** A key belongs to a name; an address of numbers has none. */
        NO_NAME,
        /** The page was opened by another address than the installation's own. */
        ELSEWHERE
    }

    private final PublicAddress address;

    RelyingParty(PublicAddress address) {
        this.address = address;
    }

    /** Scheme, host and port, as browsers write it. */
    public String origin() {
        return origin(URI.create(address.here()));
    }

    /** The host's name. */
    public String id() {
        return host(URI.create(address.here()));
    }

    public State state() {
        URI own = URI.create(address.here());
        boolean local = host(own).equals("localhost") || host(own).endsWith(".localhost");
        if (host(own).matches("[0-9.]+|\\[.*") || host(own).isEmpty()) return State.NO_NAME;
        if (!local && !"https".equals(own.getScheme())) return State.NOT_SECURE;
        URI asked = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
        return origin(asked).equals(origin(own)) ? State.READY : State.ELSEWHERE;
    }

    /** @throws org.kalanso.platform.problem.Problem 409 where no browser would make or use a passkey */
    void demandReady() {
        var state = state();
        if (state == State.NOT_SECURE || state == State.NO_NAME) throw AccountsProblem.passkeysNeedHttps();
    }

    private static String origin(URI address) {
        int port = address.getPort();
        boolean usual = port < 0 || port == ("https".equals(address.getScheme()) ? 443 : 80);
        return address.getScheme() + "://" + host(address) + (usual ? "" : ":" + port);
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(java.util.Locale.ROOT);
    }
}
