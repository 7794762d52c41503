package org.kalanso.computerroom.counter;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.session.SessionInput;
import org.kalanso.platform.problem.Problem;

/**
 * What is sold at the counter.
 *
 * @param visitor who was found; null = somebody new, registered by the same form
 * @param ticket their number of the queue
 * @param length minutes, or the id of a tariff
 * @param paid the money is there
 * @param key of the page, so that it sells once
 */
public record SaleInput(
        @Nullable UUID visitor,
        @Nullable UUID ticket,
        @Nullable String length,
        @Nullable Boolean paid,
        @Nullable String key) {
    private static final int LONGEST_KEY = 90;
    private static final int LONGEST_MINUTES = 4;

    /** Empty = none. @throws Problem 422 */
    String checkedKey() {
        String given = Objects.requireNonNullElse(key, "");
        if (given.length() > LONGEST_KEY) throw Problem.invalid("key", "too-long", LONGEST_KEY);
        return given;
    }

    /** @param seat kept for them @throws Problem 422 where no length is chosen */
    SessionInput session(UUID room, UUID holder, @Nullable UUID seat) {
        String chosen = Objects.requireNonNullElse(length, "");
        if (chosen.isBlank()) throw Problem.invalid("length", "required");
        Integer minutes = null;
        UUID tariff = null;
        try {
            if (chosen.length() <= LONGEST_MINUTES) minutes = Integer.valueOf(chosen);
            else tariff = UUID.fromString(chosen);
        } catch (IllegalArgumentException garbled) {
            throw Problem.invalid("length", "unknown");
        }
        return new SessionInput(room, minutes, tariff, null, null, holder, null, seat, paid, null, null, null);
    }
}
