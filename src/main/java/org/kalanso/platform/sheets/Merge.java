package org.kalanso.platform.sheets;

/** Cells shown as one, whose content stands in the first. Rows from 1, columns from 0, both ends included. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public int width() {
        return lastColumn - firstColumn + 1;
    }
}
