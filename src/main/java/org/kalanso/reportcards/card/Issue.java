package org.kalanso.reportcards.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and as which version the card was issued, in the school's zone.
 *
 * @param version 1, then one more for each correction; from 2 the card says so
 * @param replacesOn the day the version before was issued; null for version 1
 * @param reason of the correction, may be empty
 */
public record Issue(
        int version, LocalDate issuedOn, @Nullable LocalDate replacesOn, String reason) {}
