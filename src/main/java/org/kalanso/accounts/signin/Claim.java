package org.kalanso.accounts.signin;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.ids.SchoolId;

/**
 * Somebody says who they are.
 *
 * @param name what they typed: e-mail, username, phone or matricule
 * @param school whose matricule; null when not said
 * @param known what the device's cookie says of earlier sign-ins; null when it has none
 */
record Claim(
        String name,
        String secret,
        @Nullable SchoolId school,
        Device device,
        @Nullable String known) {
    /** The secret must not reach a log through a careless message. */
    @Override
    public String toString() {
        return "Claim";
    }
}
