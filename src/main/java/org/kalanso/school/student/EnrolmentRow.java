package org.kalanso.school.student;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;

/**
 * A pupil's stay in a class.
 *
 * @param year name of the school year
 * @param roll number on the roll; null = none
 * @param untilOn last day; null while it lasts
 */
public record EnrolmentRow(
        UUID id,
        StudentId student,
        String studentName,
        ClassId classId,
        String className,
        String year,
        @Nullable Integer roll,
        boolean repeater,
        StudentDetail.Enrolment.State state,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        int version) {}
