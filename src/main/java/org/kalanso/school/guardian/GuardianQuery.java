package org.kalanso.school.guardian;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.listing.Cursor;
import org.kalanso.school.listing.ListParameters;
import org.kalanso.school.listing.Pages;

/**
 * Which guardians a list shows.
 *
 * @param q every word of it stands in the name, or its digits stand in the phone
 * @param state {@code TO_CONFIRM}, {@code CONFIRMED} or {@code WITHOUT_PHONE}; null = everybody
 * @param limit 1 to 100
 */
public record GuardianQuery(
        @Nullable String q,
        @Nullable String state,
        boolean descending,
        @Nullable Cursor cursor,
        int limit) {
    static final List<String> STATES = List.of("TO_CONFIRM", "CONFIRMED", "WITHOUT_PHONE");

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood */
    static GuardianQuery of(Asked asked) {
        var errors = new FieldErrors();
        var query = new GuardianQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                errors.oneOf("state", asked.state, STATES),
                Pages.descending(errors, asked.sort),
                Cursor.read(errors, asked.cursor),
                Pages.limit(errors, asked.limit));
        errors.refuse();
        return query;
    }

    /** The parameters as they came. @param sort {@code name} or {@code -name} */
    public record Asked(
            @Nullable String q,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {}
}
