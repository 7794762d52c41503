package org.kalanso.school;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;

/**
 * A stretch of a school year that can have a report card; both days belong to it.
 *
 * @param parent the period it is part of: a sequence's term, a term's year; null for the year
 * @param ordinal 1 for the first of its kind in the year
 * @param nameEn for bilingual paper; may be empty
 * @param closedAt when the school closed it: it takes no more marks; null while it is open
 * @param leaf whether it has no smaller period in it, so that marks belong to it
 */
public record Period(
        PeriodId id,
        SchoolId school,
        YearId year,
        @Nullable PeriodId parent,
        Kind kind,
        int ordinal,
        String name,
        String nameEn,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean leaf,
        @Nullable Instant closedAt) {

    public enum Kind {
        YEAR,
        TERM,
        SEMESTER,
        SEQUENCE
    }

    /** Over by its dates; marks may still be entered until it is closed or its class is frozen. */
    public boolean over(LocalDate today) {
        return endsOn.isBefore(today);
    }
}
