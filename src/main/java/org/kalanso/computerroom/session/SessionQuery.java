package org.kalanso.computerroom.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * Which sessions somebody asks for, newest first.
 *
 * @param before the id that ended the page before
 */
record SessionQuery(
        @Nullable UUID room,
        @Nullable UUID visitor,
        String[] states,
        @Nullable UUID before,
        int limit) {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final List<String> ALL =
            Arrays.stream(SessionState.values()).map(Enum::name).toList();

    static SessionQuery of(
            @Nullable UUID room,
            @Nullable UUID visitor,
            @Nullable String state,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var errors = new FieldErrors();
        String known = errors.oneOf("state", state, ALL);
        UUID before = errors.id("cursor", cursor);
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) errors.add("limit", "out-of-range", 1, MOST);
        errors.refuse();
        return new SessionQuery(
                room, visitor, known == null ? ALL.toArray(String[]::new) : new String[] {known}, before, most);
    }

    String condition() {
        return " and s.state = any (:states)"
                + " and (cast(:room as uuid) is null or s.room_id = :room) and (cast(:visitor as uuid) is null or s.visitor_id = :visitor)"
                + " and (cast(:before as uuid) is null or s.id < :before)";
    }
}
