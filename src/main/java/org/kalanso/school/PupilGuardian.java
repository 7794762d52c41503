package org.kalanso.school;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;

/**
 * A guardian of a pupil; ended links are not among them.
 *
 * @param person who they sign in as; null until the school has confirmed them
 * @param phone E.164; null where none is valid
 * @param sees whether they may see the pupil's results now: the school has confirmed them and allows it
 */
public record PupilGuardian(
        GuardianId guardian,
        StudentId student,
        @Nullable PersonId person,
        String name,
        @Nullable String phone,
        @Nullable String email,
        boolean sees,
        boolean mayCollect,
        boolean pays) {}
