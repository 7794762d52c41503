package org.kalanso.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.kalanso.platform.ids.PersonId;

/**
 * Somebody's key, and the hash of what they ask with it: method, address and body.
 *
 * @param key as the client made it; keys of two persons have nothing to do with each other
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database, compared there or by MessageDigest
record KeyClaim(PersonId person, String key, byte[] hash) {
    private static final int LONGEST = 100;

    /** @throws org.kalanso.platform.problem.Problem 422 for a key of another form */
    static KeyClaim of(PersonId person, String key, String method, String address, byte[] body) {
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127))
            throw KeyProblem.unfit();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + " " + address + "\n").getBytes(StandardCharsets.UTF_8));
            return new KeyClaim(person, key, digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** Binds a kept answer to its key: moved to another row it does not open. */
    byte[] label() {
        return (person + " " + key).getBytes(StandardCharsets.UTF_8);
    }
}
