package org.kalanso.school.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of lists that a school has tens or hundreds of rows of, so they may come in orders that no index serves: each row
 * brings, as {@code name_key}, one text made for the order that was asked for.
 */
@Repository
public class ShortList {
    private static final String NUMBER = "to_char(%s + 100000, 'FM000000')";
    private final JdbcClient jdbc;

    ShortList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next null on the last page */
    public record Part<T>(List<T> items, @Nullable String next) {}

    private record Placed<T>(T row, Cursor at) {}

    /** A whole number from -99,999 to 899,999 as a text that sorts alike. */
    public static String number(String expression) {
        return NUMBER.formatted(expression);
    }

    /** @param rows a statement with the columns {@code id} and {@code name_key} */
    public <T> Part<T> page(String rows, Map<String, Object> values, Slice slice, RowMapper<T> mapper) {
        var bound = new HashMap<>(values);
        bound.put("limit", slice.limit());
        String page = "select * from (" + rows + ") r where true"
                + Pages.after("r", slice.descending(), slice.cursor(), bound)
                + Pages.order("r", slice.descending());
        List<Placed<T>> found = jdbc.sql(page)
                .params(bound)
                .query((rs, n) -> new Placed<>(
                        mapper.mapRow(rs, n), new Cursor(rs.getString("name_key"), rs.getObject("id", UUID.class))))
                .list();
        return new Part<>(
                Pages.of(found, slice.limit()).stream().map(Placed::row).toList(),
                Pages.next(found, slice.limit(), Placed::at));
    }
}
