package org.kalanso.school.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.listing.ListParameters;
import org.kalanso.school.listing.Pages;
import org.kalanso.school.listing.Slice;

/**
 * Which staff a list shows. Whatever is null doesn't narrow it.
 *
 * @param q every word of it stands in the name, or it begins a staff number
 * @param subject they teach it now
 * @param state {@code HERE} (the default), {@code WITHOUT_COURSES}, {@code HEAD_TEACHERS} of a class of the active year, or
 *     {@code LEFT}
 */
public record StaffQuery(@Nullable String q, @Nullable UUID subject, String state, Slice slice) {
    private static final List<String> ORDERS = List.of("name", "number", "assignments");
    private static final List<String> STATES = List.of("HERE", "WITHOUT_COURSES", "HEAD_TEACHERS", "LEFT");

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood */
    static StaffQuery of(Asked asked) {
        var errors = new FieldErrors();
        String state = errors.oneOf("state", asked.state, STATES);
        var query = new StaffQuery(
                asked.q == null || asked.q.isBlank() ? null : asked.q,
                errors.id("subject", asked.subject),
                state == null ? STATES.getFirst() : state,
                Slice.read(errors, asked, Pages.USUAL, ORDERS));
        errors.refuse();
        return query;
    }

    /** The parameters as they came. @param sort {@code name} (the default), {@code number} or {@code assignments} */
    public record Asked(
            @Nullable String q,
            @Nullable String subject,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit)
            implements ListParameters {}
}
