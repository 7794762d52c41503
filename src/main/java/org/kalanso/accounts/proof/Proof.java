package org.kalanso.accounts.proof;

import java.util.UUID;
import org.kalanso.platform.ids.PersonId;

/**
 * A proof that was brought back and is still good.
 *
 * @param address where the letter went; empty where the link was handed over
 */
public record Proof(UUID id, PersonId person, String address) {}
