package org.kalanso.school.student;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.StudentId;

/**
 * A number that a pupil is known by.
 *
 * @param issuer who gave it; {@code SCHOOL} for the school's own matricule, which is changed with the pupil
 * @param validFrom first day it counts; null = since ever
 * @param validUntil last day it counts; null = for ever
 */
public record IdentifierRow(
        UUID id,
        StudentId student,
        String issuer,
        String value,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int version) {}
