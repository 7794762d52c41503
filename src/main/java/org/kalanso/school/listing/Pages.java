package org.kalanso.school.listing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/** The pages of a list by name: how long they are, where they go on, and where the next one is. */
public final class Pages {
    public static final int USUAL = 20;
    private static final int MOST = 100;

    private Pages() {}

    /** 1 to 100; 20 where nothing was asked. */
    public static int limit(FieldErrors errors, @Nullable Integer asked) {
        int limit = asked == null ? USUAL : asked;
        if (limit < 1 || limit > MOST) errors.add("limit", "out-of-range", 1, MOST);
        return limit;
    }

    /** {@code name} or {@code -name}; the first where nothing was asked. */
    public static boolean descending(FieldErrors errors, @Nullable String sort) {
        return "-name".equals(errors.oneOf("sort", sort, List.of("name", "-name")));
    }

    /** Where a list ordered by {@code alias.name_key, alias.id} goes on; empty for its first page. */
    public static String after(String alias, boolean descending, @Nullable Cursor cursor, Map<String, Object> values) {
        if (cursor == null) return "";
        values.put("key", cursor.nameKey());
        values.put("id", cursor.id());
        return " and (" + alias + ".name_key, " + alias + ".id) " + (descending ? "<" : ">") + " (:key, :id)";
    }

    /** The order that {@link #after} goes on in; asks for one row more than a page, to know whether there is a next one. */
    public static String order(String alias, boolean descending) {
        String way = descending ? " desc" : "";
        return " order by " + alias + ".name_key" + way + ", " + alias + ".id" + way + " limit :limit + 1";
    }

    /** @return where the next page begins; null on the last one */
    public static <T> @Nullable String next(List<T> rows, int limit, Function<T, Cursor> place) {
        return rows.size() <= limit ? null : place.apply(rows.get(limit - 1)).text();
    }

    /** The rows of the page itself. */
    public static <T> List<T> of(List<T> rows, int limit) {
        return rows.size() <= limit ? rows : rows.subList(0, limit);
    }
}
