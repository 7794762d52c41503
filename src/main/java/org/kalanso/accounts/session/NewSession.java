package org.kalanso.accounts.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * @param cookieHash SHA-256 of the page's cookie; null for the API, which holds refresh tokens instead
 * @param idleMinutes how long it lasts unused; null for the API, whose refresh tokens run out by themselves
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database and never compared
record NewSession(
        UUID id,
        PersonId person,
        Kind kind,
        byte @Nullable [] cookieHash,
        @Nullable SchoolId school,
        String device,
        String address,
        Instant expiresAt,
        @Nullable Integer idleMinutes) {
    enum Kind {
        PAGE,
        API
    }
}
