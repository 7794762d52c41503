package org.kalanso.computerroom.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;

/**
 * The days a report is about, in the zone of the school.
 *
 * @param to the last day, not before {@code from}, at most three years on
 */
record Span(Kind kind, LocalDate from, LocalDate to) {
    private static final int MOST_YEARS = 3;

    /** How long; {@link #FREE} from any day to any other. */
    enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        FREE
    }

    /**
     * @param on a day in it; of a free span the first
     * @param to of a free span the last
     * @throws Problem 422 on {@code to} where it is before the first or years later
     */
    static Span of(Kind kind, LocalDate on, @Nullable LocalDate to) {
        return switch (kind) {
            case DAY -> new Span(kind, on, on);
            case WEEK -> {
                LocalDate monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(kind, monday, monday.plusDays(6));
            }
            case MONTH -> month(on);
            case QUARTER -> {
                LocalDate first = on.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Span(kind, first, first.plusMonths(3).minusDays(1));
            }
            case FREE -> {
                LocalDate last = to == null ? on : to;
                if (last.isBefore(on) || last.isAfter(on.plusYears(MOST_YEARS))) throw Problem.invalid("to", "invalid");
                yield new Span(kind, on, last);
            }
        };
    }

    static Span month(LocalDate on) {
        LocalDate first = on.withDayOfMonth(1);
        return new Span(Kind.MONTH, first, first.plusMonths(1).minusDays(1));
    }

    /** The one before, or after where {@code way} is 1. */
    Span beside(int way) {
        return switch (kind) {
            case DAY -> of(kind, from.plusDays(way), null);
            case WEEK -> of(kind, from.plusWeeks(way), null);
            case MONTH -> of(kind, from.plusMonths(way), null);
            case QUARTER -> of(kind, from.plusMonths(3L * way), null);
            case FREE -> {
                long days = (to.toEpochDay() - from.toEpochDay() + 1) * way;
                yield of(kind, from.plusDays(days), to.plusDays(days));
            }
        };
    }

    /** As the page's address asks for it. */
    String query() {
        return "kind=" + kind + "&on=" + from + (kind == Kind.FREE ? "&to=" + to : "");
    }
}
