package org.kalanso.school.subject;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.listing.ListParameters;
import org.kalanso.school.listing.Slice;

/**
 * Which subjects a list shows. Whatever is null doesn't narrow it.
 *
 * @param q every word of it stands in the name or the code
 * @param level with a coefficient at this level in the active year
 * @param state {@code TAUGHT}: a class of the active year has it; {@code UNUSED}: none has
 */
public record SubjectQuery(
        @Nullable String q, @Nullable UUID level, @Nullable String state, Slice slice) {
    static final String CARD = "card";
    private static final List<String> ORDERS = List.of(CARD, "name", "code");

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood */
    static SubjectQuery of(Asked asked, int usual) {
        var errors = new FieldErrors();
        var query = new SubjectQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                errors.id("level", asked.level),
                errors.oneOf("state", asked.state, List.of("TAUGHT", "UNUSED")),
                Slice.read(errors, asked, usual, ORDERS));
        errors.refuse();
        return query;
    }

    /** The parameters as they came. @param sort {@code card} (as on the report card; the default), {@code name} or {@code code} */
    public record Asked(
            @Nullable String q,
            @Nullable String level,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {}
}
