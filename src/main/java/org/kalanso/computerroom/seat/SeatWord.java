package org.kalanso.computerroom.seat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat says every ten seconds.
 *
 * @param page made by the seat's page when it starts; another page of the same seat has another one
 * @param fresh the page's first word, or the same one again until it is answered
 * @param n counts the words of this page from 1: one that is not greater than one before is a replayed one; null = not counted,
 *     and then the same word again changes nothing
 * @param reports of the stretch that goes on, and of those whose last word was not yet heard
 */
record SeatWord(
        @Nullable UUID page,
        boolean fresh,
        @Nullable List<Report> reports,
        @Nullable Long n) {
    /** The same word, where it has been counted already. */
    SeatWord again() {
        return new SeatWord(page, fresh, reports, null);
    }

    /**
     * @param lease as the server signed it
     * @param stampMillis how long the seat was unlocked in this stretch, by its steady clock
     * @param over the seat is locked: this is the last word of it
     */
    record Report(@Nullable String lease, long stampMillis, boolean over) {}
}
