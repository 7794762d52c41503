/**
 * Requests that must not happen twice: with an {@code Idempotency-Key} the second is answered what the first was, for a day.
 * Doors and actions know nothing of it.
 */
@NullMarked
package org.kalanso.platform.idempotency;

import org.jspecify.annotations.NullMarked;
