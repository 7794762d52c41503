package org.kalanso.accounts.passkey;

import java.util.List;

/**
 * What a passkey is asked to sign ({@code PublicKeyCredentialRequestOptions}); bytes in base64url.
 *
 * @param timeout milliseconds
 * @param allowCredentials which ones may; empty = whichever the device has for this installation
 */
public record AskedOfKey(
        String challenge, String rpId, long timeout, String userVerification, List<Known> allowCredentials) {
    /** A key that is registered. @param type always {@code public-key} */
    public record Known(String type, String id, List<String> transports) {
        static Known of(PasskeyStore.Row row) {
            return new Known("public-key", Credential.text(row.credentialId()), row.transportList());
        }
    }
}
