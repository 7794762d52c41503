package org.kalanso.school;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * A class of one school year.
 *
 * @param level the level's code, "6e"
 * @param track the track's code, "D"; null where the class has none
 * @param headTeacher the person answerable for the class; null = nobody yet
 * @param pupils how many are in it now
 */
public record ClassGroup(
        ClassId id,
        SchoolId school,
        YearId year,
        String name,
        LevelId levelId,
        String level,
        @Nullable TrackId trackId,
        @Nullable String track,
        @Nullable PersonId headTeacher,
        String headTeacherName,
        int pupils,
        int version) {}
