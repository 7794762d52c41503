package org.kalanso.school.student;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.ClassId;
import org.kalanso.school.LevelId;
import org.kalanso.school.listing.Cursor;
import org.kalanso.school.listing.ListParameters;
import org.kalanso.school.listing.Pages;

/**
 * Which pupils a list shows. Whatever is null doesn't narrow it.
 *
 * @param q every word of it stands in the name, or it begins a matricule
 * @param state {@code ACTIVE} (in a class of the active year; the default), {@code WITHOUT_CLASS} or {@code ALL}
 * @param sort {@code name} or {@code -name}
 * @param cursor where the page before ended
 * @param limit 1 to 100
 */
public record StudentQuery(
        @Nullable String q,
        @Nullable ClassId classId,
        @Nullable LevelId level,
        @Nullable String sex,
        @Nullable Boolean repeater,
        State state,
        boolean descending,
        @Nullable Cursor cursor,
        int limit) {

    /** Whom the list is about. */
    public enum State {
        ACTIVE,
        WITHOUT_CLASS,
        ALL
    }

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood */
    static StudentQuery of(Asked asked) {
        var errors = new FieldErrors();
        var query = new StudentQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                id(asked.classId).map(ClassId::new).orElse(null),
                id(asked.level).map(LevelId::new).orElse(null),
                errors.oneOf("sex", asked.sex, List.of("M", "F")),
                asked.repeater,
                State.valueOf(Optional.ofNullable(
                                errors.oneOf("state", asked.state, List.of("ACTIVE", "WITHOUT_CLASS", "ALL")))
                        .orElse("ACTIVE")),
                Pages.descending(errors, asked.sort),
                Cursor.read(errors, asked.cursor),
                Pages.limit(errors, asked.limit));
        errors.refuse();
        return query;
    }

    /** An unknown id finds nobody, and so does a malformed one. */
    private static Optional<UUID> id(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.of(new UUID(0, 0));
        }
    }

    /** The parameters as they came. */
    public record Asked(
            @Nullable String q,
            @Nullable String classId,
            @Nullable String level,
            @Nullable String sex,
            @Nullable Boolean repeater,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {}
}
