package org.kalanso.school.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * Which part of a list is asked for, and in which of its orders.
 *
 * @param by one of the words that the list knows
 * @param cursor where the page before ended; null = the first page
 * @param limit 1 to 100
 */
public record Slice(String by, boolean descending, @Nullable Cursor cursor, int limit) {
    /**
     * @param usual how many rows where nothing was asked
     * @param orders the words for the orders the list knows; the first where nothing was asked
     */
    public static Slice read(FieldErrors errors, ListParameters asked, int usual, List<String> orders) {
        var known = new ArrayList<String>();
        for (String order : orders) {
            known.add(order);
            known.add("-" + order);
        }
        String said = errors.oneOf("sort", asked.sort(), known);
        String sort = said == null ? orders.getFirst() : said;
        boolean descending = sort.startsWith("-");
        return new Slice(
                descending ? sort.substring(1) : sort,
                descending,
                Cursor.read(errors, asked.cursor()),
                Pages.limit(errors, asked.limit() == null ? Integer.valueOf(usual) : asked.limit()));
    }
}
