package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers the rows of one sheet; empty cells cost nothing until something stands to their right. */
final class RowBuilder {
    /** Far beyond any list that people keep; a cell further right is somebody's accident. */
    private static final int WIDEST = 1_000;

    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();

    RowBuilder(Budget budget) {
        this.budget = budget;
    }

    void put(int column, Cell cell) {
        if (cell.isEmpty() || column < 0 || column >= WIDEST) return;
        if (column > cells.size()) cells.addAll(Collections.nCopies(column - cells.size(), Cell.EMPTY));
        if (column < cells.size()) cells.set(column, cell);
        else cells.add(cell);
    }

    void end(int number) {
        if (cells.isEmpty()) {
            budget.time();
            return;
        }
        budget.row(cells.size());
        rows.add(new Row(number, cells));
        cells = new ArrayList<>();
    }

    /** The row just ended once more, under another number: how ODS writes equal rows. */
    void repeat(Row row, int number) {
        budget.row(row.cells().size());
        rows.add(new Row(number, row.cells()));
    }

    List<Row> rows() {
        return rows;
    }
}
