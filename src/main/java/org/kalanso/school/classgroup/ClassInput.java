package org.kalanso.school.classgroup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;
import org.kalanso.school.LevelId;
import org.kalanso.school.TrackId;

/**
 * What a person says about a class.
 *
 * @param level id of a level; left out for a new class, it follows from the name where the name says it ("6e 1")
 * @param track id of a track; left out for a new class, it follows from the name ("Tle D")
 * @param headTeacher id of the person; empty = nobody
 */
public record ClassInput(
        @Nullable String name,
        @Nullable String level,
        @Nullable String track,
        @Nullable String headTeacher) {

    record Checked(
            String name,
            @Nullable LevelId level,
            @Nullable TrackId track,
            @Nullable PersonId headTeacher) {}

    Checked checked() {
        var errors = new FieldErrors();
        String tidy = Names.tidy(errors.text("name", name, 40));
        UUID levelId = errors.id("level", level);
        UUID trackId = errors.id("track", track);
        UUID head = errors.id("headTeacher", headTeacher);
        errors.refuse();
        return new Checked(
                tidy,
                levelId == null ? null : new LevelId(levelId),
                trackId == null ? null : new TrackId(trackId),
                head == null ? null : new PersonId(head));
    }
}
