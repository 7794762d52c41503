package org.kalanso.accounts.signin;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.passkey.AskedOfKey;
import org.kalanso.accounts.passkey.Credential;
import org.kalanso.accounts.passkey.UsePasskey;
import org.kalanso.accounts.session.Device;
import org.springframework.stereotype.Service;

/**
 * Signs in by a passkey, alone or after the password. Alone it stands for both factors: the device has it, and opens it to
 * its owner's fingerprint, face or code only.
 */
@Service
class OpenByPasskey {
    private final UsePasskey passkeys;
    private final HalfSignIn halves;
    private final GiveSession give;
    private final Throttle throttle;

    OpenByPasskey(UsePasskey passkeys, HalfSignIn halves, GiveSession give, Throttle throttle) {
        this.passkeys = passkeys;
        this.halves = halves;
        this.give = give;
        this.throttle = throttle;
    }

    /** @param half the ticket of who has shown their password; null for everybody else */
    AskedOfKey challenge(@Nullable String half, Device device) {
        throttle.take(Limit.PASSKEY_ADDRESS, device.address());
        return passkeys.toSignIn(halves.read(half)
                .filter(ticket -> !ticket.doubted())
                .map(HalfSignIn.Ticket::person)
                .orElse(null));
    }

    /** @param known what the device's cookie says of earlier sign-ins */
    OpenSession.Opened page(
            @Nullable String json, @Nullable String half, boolean remember, Device device, @Nullable String known) {
        var person = passkeys.signIn(json);
        throttle.forget(Limit.PASSKEY_ADDRESS, device.address());
        var ticket = halves.read(half)
                .filter(waiting -> waiting.person().equals(person))
                .orElseGet(() -> new HalfSignIn.Ticket(person, null, remember));
        return give.page(ticket, device, known);
    }

    OpenSession.Tokens api(Credential credential, Device device) {
        var person = passkeys.signIn(credential);
        throttle.forget(Limit.PASSKEY_ADDRESS, device.address());
        return give.api(person, null, device);
    }

    /** Whether the code's page offers it: the person whose password was right has one. */
    boolean isOffered(@Nullable String half) {
        return halves.read(half).filter(ticket -> passkeys.has(ticket.person())).isPresent();
    }
}
