package org.kalanso.school.student;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.ClassId;
import org.kalanso.school.LevelId;
import org.springframework.web.util.UriComponentsBuilder;

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

    static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

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
                oneOf(errors, "sex", asked.sex, List.of("M", "F")),
                asked.repeater,
                State.valueOf(Optional.ofNullable(
                                oneOf(errors, "state", asked.state, List.of("ACTIVE", "WITHOUT_CLASS", "ALL")))
                        .orElse("ACTIVE")),
                "-name".equals(oneOf(errors, "sort", asked.sort, List.of("name", "-name"))),
                Cursor.read(errors, asked.cursor),
                asked.limit == null ? USUAL_LIMIT : asked.limit);
        if (query.limit < 1 || query.limit > MOST) errors.add("limit", "out-of-range", 1, MOST);
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

    private static @Nullable String oneOf(
            FieldErrors errors, String field, @Nullable String value, List<String> known) {
        if (value == null || value.isBlank()) return null;
        if (known.contains(value)) return value;
        errors.add(field, "unknown");
        return null;
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
            @Nullable Integer limit) {

        /** The address of a page of the same list. @param cursor null = the first */
        public String next(String path, @Nullable String cursor) {
            var address = UriComponentsBuilder.fromPath(path);
            put(address, "q", q);
            put(address, "classId", classId);
            put(address, "level", level);
            put(address, "sex", sex);
            put(address, "repeater", repeater);
            put(address, "state", state);
            put(address, "sort", sort);
            put(address, "cursor", cursor);
            put(address, "limit", limit);
            return address.encode().build().toUriString();
        }

        private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) address.queryParam(name, value);
        }
    }
}
