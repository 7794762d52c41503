package org.kalanso.school.guardian;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.GuardianId;
import org.kalanso.school.StudentId;

/**
 * A pupil's link to a guardian, as those who run the register see it.
 *
 * @param person null until the school has confirmed who it is
 * @param relation FATHER, MOTHER or GUARDIAN
 * @param confirmedAt null = not confirmed: they see nothing
 */
public record Guardianship(
        UUID id,
        StudentId student,
        String studentName,
        GuardianId guardian,
        @Nullable PersonId person,
        String name,
        @Nullable String phone,
        @Nullable String email,
        String relation,
        boolean maySee,
        boolean mayCollect,
        boolean pays,
        @Nullable Instant confirmedAt,
        int version) {

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
