package org.kalanso.computerroom.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;

/**
 * A number of the day for somebody who waits for a seat of a room.
 *
 * @param day in the school's zone
 * @param number 1 to 9999, in the order in which they came
 * @param name a visitor's, or what the operator wrote down; empty for a person of the school, and once the turn is over
 * @param minutes they want, 1 to 720
 * @param workstation the seat they were called to
 */
public record QueueTicket(
        UUID id,
        UUID room,
        LocalDate day,
        int number,
        @Nullable UUID person,
        @Nullable UUID visitor,
        String name,
        int minutes,
        TicketState state,
        @Nullable UUID workstation,
        @Nullable String seat,
        Instant createdAt,
        @Nullable Instant calledAt,
        int version) {

    /** @throws org.kalanso.platform.problem.Problem 409 */
    void mustNotBeOver() {
        if (state.isOver()) throw ComputerroomProblem.turnOver();
    }
}
