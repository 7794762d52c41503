package org.kalanso.accounts.profile;

import java.time.Instant;
import java.util.UUID;
import org.kalanso.accounts.session.AddressBlock;
import org.kalanso.accounts.session.DeviceName;

/**
 * One of the person's own sign-ins that go on.
 *
 * @param kind {@code PAGE} or {@code API}
 * @param device the browser's own words
 * @param place the block of network addresses it was opened from
 * @param lastUsedAt noted at most every five minutes
 * @param expiresAt when it ends by itself at the latest
 * @param current is it the one asking?
 */
public record MySession(
        UUID id,
        String kind,
        String device,
        AddressBlock place,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {
    /** As its owner calls it, such as {@code Firefox, Android}; empty when it said nothing. */
    public String deviceName() {
        return DeviceName.of(device);
    }
}
