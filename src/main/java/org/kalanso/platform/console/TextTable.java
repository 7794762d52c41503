package org.kalanso.platform.console;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.installation.ConsoleText;

/** Rows as aligned text, the way PostgreSQL people know it. */
record TextTable(List<String> columns, List<List<String>> rows, boolean cut) {
    /** More than a person reads; the rest is left out and said so. */
    private static final int MOST_ROWS = 5_000;

    static TextTable of(ResultSet result) throws SQLException {
        ResultSetMetaData data = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnLabel(i));
        }
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < MOST_ROWS && result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                String value = result.getString(i);
                row.add(value == null ? "" : value.replace("\n", "⏎"));
            }
            rows.add(row);
        }
        return new TextTable(columns, rows, rows.size() == MOST_ROWS && result.next());
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        line(text, columns, widths);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "-" : "+-").append("-".repeat(widths[i])).append('-');
        }
        text.append('\n');
        rows.forEach(row -> line(text, row, widths));
        text.append(ConsoleText.say(cut ? "sql.rows-cut" : "sql.rows", rows.size()))
                .append('\n');
        return text.toString();
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(String::length).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            text.append(i == 0 ? " " : "| ").append(cell).append(" ".repeat(widths[i] - cell.length() + 1));
        }
        text.append('\n');
    }
}
