package org.kalanso.school.listing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What a list shows that is narrowed by words, a level and a state. Whatever is null doesn't narrow it.
 *
 * @param state one of the states that the list knows
 */
public record LevelQuery(
        @Nullable String q, @Nullable UUID level, @Nullable String state, Slice slice) {
    /**
     * @param usual how many rows where nothing was asked
     * @param states what the list can be narrowed to
     * @param orders the words for the orders the list knows; the first where nothing was asked
     * @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood
     */
    public static LevelQuery of(Asked asked, int usual, List<String> states, List<String> orders) {
        var errors = new FieldErrors();
        var query = new LevelQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                errors.id("level", asked.level),
                errors.oneOf("state", asked.state, states),
                Slice.read(errors, asked, usual, orders));
        errors.refuse();
        return query;
    }

    /** The parameters as they came. */
    public record Asked(
            @Nullable String q,
            @Nullable String level,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {
        /** Nothing was asked: the first page of all. */
        public static final Asked ALL = new Asked(null, null, null, null, null, null);
    }
}
