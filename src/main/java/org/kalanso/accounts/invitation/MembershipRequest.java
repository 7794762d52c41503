package org.kalanso.accounts.invitation;

import java.time.Instant;
import java.util.UUID;
import org.kalanso.platform.access.Role;

/** Somebody who registered alone asks to belong to a school. */
public record MembershipRequest(UUID id, UUID person, String name, Role role, Instant createdAt) {}
