package org.kalanso.computerroom.seat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;

/**
 * What a seat says every ten seconds.
 *
 * @param page made by the seat's page when it starts; another page of the same seat has another one
 * @param fresh the page's first word, or the same one again until it is answered
 * @param n counts the words of this page from 1: one that is not greater than one before is a replayed one; null = not counted,
 *     and then the same word again changes nothing
 * @param reports of the stretch that goes on, and of those whose last word was not yet heard; 100 at most
 */
record SeatWord(
        @Nullable UUID page,
        boolean fresh,
        @Nullable List<Report> reports,
        @Nullable Long n) {
    private static final int MOST = 100;

    /** The same word, where it has been counted already. */
    SeatWord again() {
        return new SeatWord(page, fresh, reports, null);
    }

    /** @throws Problem 422 for what is no seat's word */
    UUID checkedPage() {
        if (page == null) throw Problem.invalid("page", "required");
        if (reports != null && reports.size() > MOST) throw Problem.invalid("reports", "out-of-range", 0, MOST);
        return page;
    }

    List<Report> known() {
        return reports == null
                ? List.of()
                : reports.stream().filter(Objects::nonNull).toList();
    }

    /**
     * @param lease as the server signed it
     * @param stampMillis how long the seat was unlocked in this stretch, by its steady clock
     * @param over the seat is locked: this is the last word of it
     * @param ended whoever sat there said that they are done; said again until it is heard
     */
    record Report(
            @Nullable String lease,
            long stampMillis,
            boolean over,
            @Nullable Boolean ended) {
        boolean isEnd() {
            return over && Boolean.TRUE.equals(ended);
        }
    }
}
