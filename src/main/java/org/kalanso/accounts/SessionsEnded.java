package org.kalanso.accounts;

import java.util.List;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;

/**
 * Sign-ins of a person that have just ended: signed out, revoked, pushed out by newer ones, or closed with the PIN, the password
 * or the account. Published inside the transaction that ends them: whoever holds something open for one listens after its commit
 * and closes it. One whose time simply runs out is told within the hour.
 *
 * @param sessions their ids, at least one; the same as {@code Caller.sessionId}
 */
public record SessionsEnded(PersonId person, List<UUID> sessions) {
    public SessionsEnded {
        sessions = List.copyOf(sessions);
    }
}
