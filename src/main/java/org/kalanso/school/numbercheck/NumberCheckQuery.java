package org.kalanso.school.numbercheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.listing.ListParameters;
import org.kalanso.school.listing.Pages;
import org.kalanso.school.listing.Slice;

/**
 * Which checks a list shows.
 *
 * @param q every word of it stands in the pupil's name
 * @param standing null = whatever it is
 */
public record NumberCheckQuery(@Nullable String q, NumberCheck.@Nullable Standing standing, Slice slice) {

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood */
    static NumberCheckQuery of(Asked asked) {
        var errors = new FieldErrors();
        String said = errors.oneOf("state", asked.state, List.of("UNKNOWN", "GUARDIAN", "PUPIL"));
        var query = new NumberCheckQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                said == null ? null : NumberCheck.Standing.valueOf(said),
                Slice.read(errors, newestFirst(asked), Pages.USUAL, List.of("checkedAt", "name")));
        errors.refuse();
        return query;
    }

    private static Asked newestFirst(Asked asked) {
        return asked.sort == null || asked.sort.isBlank()
                ? new Asked(asked.q, asked.state, "-checkedAt", asked.cursor, asked.limit)
                : asked;
    }

    /**
     * The parameters as they came.
     *
     * @param state {@code UNKNOWN}, {@code GUARDIAN} or {@code PUPIL}
     * @param sort {@code -checkedAt} (newest first; the default), {@code checkedAt}, {@code name} or {@code -name} of the pupil
     */
    public record Asked(
            @Nullable String q,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {}
}
