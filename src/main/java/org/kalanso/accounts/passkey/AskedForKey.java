package org.kalanso.accounts.passkey;

import java.util.List;

/**
 * What a device is asked to make a passkey of ({@code PublicKeyCredentialCreationOptions}); bytes in base64url.
 *
 * @param timeout milliseconds
 * @param excludeCredentials a device that holds one of these makes no second one
 */
public record AskedForKey(
        String challenge,
        Party rp,
        User user,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        List<AskedOfKey.Known> excludeCredentials,
        Choice authenticatorSelection,
        String attestation) {
    /** This installation. @param id its host name */
    public record Party(String id, String name) {}

    /** @param id tells nobody who it is */
    public record User(String id, String name, String displayName) {}

    /** A way of signing. @param alg its number in COSE */
    public record Algorithm(String type, long alg) {}

    /** The key must be found without a name, and open only to the fingerprint, face or code of its owner. */
    public record Choice(String residentKey, boolean requireResidentKey, String userVerification) {}
}
