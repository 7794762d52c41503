package org.kalanso.notifications.push;

import org.jspecify.annotations.Nullable;

/**
 * Where messages for a device go; never in a log.
 *
 * @param to FCM: the token of the app; Web Push: the address of the subscription
 * @param key Web Push: the browser's public key, base64url of 65 bytes
 * @param auth Web Push: the secret shared with the browser, base64url of 16 bytes
 */
record PushAddress(
        PushKind kind,
        String to,
        @Nullable String key,
        @Nullable String auth) {
    @Override
    public String toString() {
        return "PushAddress[" + kind + "]";
    }
}
