package org.kalanso.school.rosterfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Row;

/**
 * Where a sheet keeps what.
 *
 * @param headerRow as the spreadsheet shows it
 * @param columns the columns of each field that was recognised, counted from 0, from left to right
 * @param headings of all columns, as written
 */
record Layout<F extends Enum<F>>(int headerRow, Map<F, List<Integer>> columns, List<String> headings) {
    boolean has(F field) {
        return columns.containsKey(field);
    }

    /** The first cell of the field in a row; empty where the sheet has no such column. */
    org.kalanso.platform.sheets.Cell cell(Row row, F field) {
        List<Integer> found = columns.get(field);
        return found == null ? org.kalanso.platform.sheets.Cell.EMPTY : row.cell(found.getFirst());
    }

    String text(Row row, F field) {
        return org.kalanso.platform.text.Names.tidy(cell(row, field).text());
    }

    /** The heading of the field's first column as written; null where there is none. */
    @Nullable
    String heading(F field) {
        List<Integer> found = columns.get(field);
        return found == null ? null : headings.get(found.getFirst());
    }
}
