package org.kalanso.computerroom.room;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.session.Category;
import org.kalanso.platform.ids.PersonId;

/**
 * A computer room with its rules; times in minutes.
 *
 * @param rules read on the seat before one begins
 * @param leaseMinutes how long a seat goes on without hearing of the server, 1 to 240
 * @param gapMinutes how much of a gap that nothing proves is given back, 0 to 60; after a longer silence the code is asked for again
 * @param extendMinutes added by itself shortly before the end while another seat is free, 0 = never
 * @param allowancePupil minutes a day; null = as much as one likes
 * @param operators who runs it besides head and manager
 */
public record Room(
        UUID id,
        String name,
        String rules,
        int leaseMinutes,
        int gapMinutes,
        int extendMinutes,
        @Nullable Integer allowancePupil,
        @Nullable Integer allowanceStaff,
        @Nullable Integer allowanceVisitor,
        List<PersonId> operators,
        int seats,
        int version) {
    public Room {
        operators = List.copyOf(operators);
    }

    /** Minutes a day; null = as much as one likes. */
    public @Nullable Integer allowance(Category category) {
        return switch (category) {
            case PUPIL -> allowancePupil;
            case STAFF -> allowanceStaff;
            case VISITOR -> allowanceVisitor;
        };
    }
}
