package org.kalanso.reportcards.marksheet;

import java.util.UUID;
import org.kalanso.school.PeriodId;

/**
 * A file of marks as it was brought.
 *
 * @param period for marks that carry no date
 */
record MarkSheet(UUID id, PeriodId period, String fileName, byte[] content, boolean imported) {}
