package org.kalanso.computerroom;

import java.util.UUID;

/**
 * A visitor is served no more; heard inside the transaction, so that no session outlives the word.
 *
 * @param by the operator who wrote it down
 */
public record VisitorWithdrew(UUID visitor, UUID by) {}
