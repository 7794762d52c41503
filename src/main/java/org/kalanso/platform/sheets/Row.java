package org.kalanso.platform.sheets;

import java.util.List;

/**
 * One row.
 *
 * @param number as the spreadsheet shows it, from 1; in a text file the line on which it begins
 * @param cells from the first column on; as many as were written, so a cut line is shorter than its header
 */
public record Row(int number, List<Cell> cells) {
    /** The cell of a column counted from 0; empty beyond the row's end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public String text(int column) {
        return cell(column).text();
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
