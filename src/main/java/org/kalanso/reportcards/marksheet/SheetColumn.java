package org.kalanso.reportcards.marksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;
import org.kalanso.reportcards.assessment.Assessment;

/** An assessment as a file names it. */
record SheetColumn(
        String name,
        String kind,
        BigDecimal outOf,
        @Nullable LocalDate date) {
    /** Whether this is the column of an assessment that is there already. */
    boolean is(Assessment assessment) {
        return Names.key(assessment.name()).equals(Names.key(name))
                && assessment.outOf().compareTo(outOf) == 0
                && (date == null || date.equals(assessment.heldOn()));
    }
}
