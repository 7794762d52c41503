package org.kalanso.school.classgroup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.listing.ListParameters;
import org.kalanso.school.listing.Slice;

/**
 * Which classes of the active year a list shows. Whatever is null doesn't narrow it.
 *
 * @param q it is the class's name however spelt, or every word of it stands there or in the head teacher's name
 * @param state {@code WITHOUT_HEAD_TEACHER} or {@code EMPTY}
 */
public record ClassQuery(
        @Nullable String q, @Nullable UUID level, @Nullable String state, Slice slice) {
    static final String SCHOOL = "school";
    private static final List<String> ORDERS = List.of(SCHOOL, "name", "pupils");

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood */
    static ClassQuery of(Asked asked, int usual) {
        var errors = new FieldErrors();
        var query = new ClassQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                errors.id("level", asked.level),
                errors.oneOf("state", asked.state, List.of("WITHOUT_HEAD_TEACHER", "EMPTY")),
                Slice.read(errors, asked, usual, ORDERS));
        errors.refuse();
        return query;
    }

    /** The parameters as they came. @param sort {@code school} (level after level; the default), {@code name} or {@code pupils} */
    public record Asked(
            @Nullable String q,
            @Nullable String level,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {
        /** Nothing was asked: the first page of all. */
        static final Asked ALL = new Asked(null, null, null, null, null, null);
    }
}
