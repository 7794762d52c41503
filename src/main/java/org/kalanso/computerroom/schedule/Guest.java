package org.kalanso.computerroom.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wants to sit down. @param classId of a pupil; null for everybody else @param person null for somebody with a code alone */
public record Guest(@Nullable UUID classId, @Nullable UUID person) {
    public static final Guest ANYBODY = new Guest(null, null);

    boolean has(Booked booked) {
        return booked.classId().equals(classId) || booked.by().equals(person);
    }
}
