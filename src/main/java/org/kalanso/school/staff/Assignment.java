package org.kalanso.school.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassId;
import org.kalanso.school.SubjectId;

/** Somebody teaches a subject to a class. */
public record Assignment(
        UUID id,
        ClassId classId,
        String className,
        SubjectId subject,
        String subjectName,
        PersonId person,
        String teacher,
        LocalDate fromOn) {}
