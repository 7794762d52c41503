package org.kalanso.accounts.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the person's own sign-ins that go on.
 *
 * @param kind {@code PAGE} or {@code API}
 * @param device the browser's own words
 * @param current is it the one asking?
 */
public record MySession(
        UUID id, String kind, String device, String address, Instant createdAt, Instant lastUsedAt, boolean current) {}
