package org.kalanso.accounts.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.seal.SecretBox;
import org.springframework.stereotype.Component;

/** The authenticators' secrets, unreadable to whoever has the database alone. */
@Component
class FactorSecrets {
    /** As long as the hash (RFC 4226). */
    private static final int BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretBox box;

    FactorSecrets(MasterKey key) {
        box = SecretBox.of(key.derive("accounts.totp"));
    }

    static byte[] make() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    byte[] hide(PersonId person, byte[] secret) {
        return box.hide(secret, label(person));
    }

    byte[] open(PersonId person, byte[] hidden) {
        return box.open(hidden, label(person));
    }

    /** Bound to the person: moved to another row it does not open. */
    private static byte[] label(PersonId person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }
}
