package org.kalanso.school.subject;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.LevelId;
import org.kalanso.school.SubjectGroupId;
import org.kalanso.school.SubjectId;
import org.kalanso.school.TrackId;

/** What the school said about a subject for a level, perhaps one track of it, or for a single class. */
public record CoefficientRow(
        UUID id,
        SubjectId subject,
        String subjectCode,
        @Nullable SubjectGroupId group,
        @Nullable LevelId level,
        @Nullable String levelCode,
        @Nullable TrackId track,
        @Nullable String trackCode,
        @Nullable ClassId classId,
        @Nullable String className,
        BigDecimal coefficient,
        ClassSubject.Mode mode,
        int version) {}
