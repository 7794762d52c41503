package org.kalanso.school;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;

/**
 * Somebody to speak with about a pupil: a teacher of theirs, or a guardian who may see their results.
 *
 * @param subjects of a teacher: what they teach the pupil, joined by commas; empty for a guardian
 * @param headTeacher of the pupil's class
 * @param relation of a guardian: FATHER, MOTHER or GUARDIAN; null for a teacher
 */
public record FamilyContact(
        StudentId student,
        String studentName,
        String className,
        PersonId person,
        String name,
        String subjects,
        boolean headTeacher,
        @Nullable String relation) {}
