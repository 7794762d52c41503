package org.kalanso.platform.sheets.marks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Merge;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;

/**
 * Marks as one row a pupil. The header has one row ({@code Mathématiques /10}) or several: the subject over its columns,
 * the assessment, the maximum.
 */
final class MarkTable {
    private static final int DEEPEST_HEADER = 60;
    private static final int TALLEST_HEADER = 4;

    private final int lastHeaderRow;
    private final int matriculeColumn;
    /** Of the whole name, or of family name and given names. */
    private final List<Integer> nameColumns;

    private final List<MarkColumn> columns;

    private MarkTable(int lastHeaderRow, int matriculeColumn, List<Integer> nameColumns, List<MarkColumn> columns) {
        this.lastHeaderRow = lastHeaderRow;
        this.matriculeColumn = matriculeColumn;
        this.nameColumns = nameColumns;
        this.columns = columns;
    }

    /** Null where the sheet holds no such table. */
    static @Nullable MarkTable find(Sheet sheet) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            if (row.number() > DEEPEST_HEADER) return null;
            int matricule = columns(row, MarkHeadings::isMatricule).findFirst().orElse(-1);
            if (matricule >= 0) return below(sheet, i, matricule, names(row));
        }
        return null;
    }

    List<MarkLine> read(Sheet sheet) {
        List<MarkLine> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            String matricule = Matricules.key(row.text(matriculeColumn));
            if (row.number() <= lastHeaderRow || matricule.isEmpty() || matricule.startsWith("TOTAL")) continue;
            String name = Names.tidy(nameColumns.stream().map(row::text).collect(Collectors.joining(" ")));
            for (MarkColumn column : columns)
                lines.add(column.line(sheet.name(), row, column.column(), matricule, name));
        }
        return lines;
    }

    private static List<Integer> names(Row row) {
        List<Integer> names = new ArrayList<>();
        columns(row, MarkHeadings::isName).findFirst().ifPresent(names::add);
        columns(row, MarkHeadings::isGivenNames).findFirst().ifPresent(names::add);
        return names;
    }

    private static Stream<Integer> columns(Row row, Predicate<String> heading) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> heading.test(row.text(i)))
                .boxed();
    }

    private static @Nullable MarkTable below(Sheet sheet, int top, int matricule, List<Integer> names) {
        List<Row> header = new ArrayList<>(List.of(sheet.rows().get(top)));
        for (int i = top + 1; i < sheet.rows().size() && header.size() < TALLEST_HEADER; i++) {
            Row row = sheet.rows().get(i);
            if (!row.text(matricule).isBlank()) break;
            header.add(row);
        }
        List<MarkColumn> columns = new ArrayList<>();
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            MarkColumn found = column == matricule || names.contains(column) ? null : column(sheet, header, column);
            if (found != null) columns.add(found);
        }
        return columns.isEmpty() ? null : new MarkTable(header.getLast().number(), matricule, names, columns);
    }

    private static @Nullable MarkColumn column(Sheet sheet, List<Row> header, int column) {
        String top = over(sheet, header.getFirst(), column);
        if (top.isEmpty() || MarkHeadings.isOther(top)) return null;
        MarkColumn single = MarkColumn.parse(top);
        if (single != null) return single.at(column);
        // without a second row or a maximum nothing says that these are marks
        if (header.size() < 2) return null;
        String assessment = "";
        BigDecimal outOf = null;
        for (Row row : header.subList(1, header.size())) {
            String text = Names.tidy(row.text(column));
            BigDecimal number = maximum(text);
            if (number != null) outOf = number;
            else if (!text.isEmpty()) assessment = assessment.isEmpty() ? text : assessment + " " + text;
        }
        return outOf == null && assessment.isEmpty() ? null : new MarkColumn(column, top, assessment, outOf, null);
    }

    private static @Nullable BigDecimal maximum(String text) {
        String digits = text.replaceFirst("^(/|sur\\s+)\\s*", "");
        return digits.matches("\\d{1,3}") && !digits.matches("0+") ? new BigDecimal(digits) : null;
    }

    /** The text of a cell, or of the merged one that covers it. */
    private static String over(Sheet sheet, Row row, int column) {
        Merge merge = sheet.mergeAt(row.number(), column);
        return Names.tidy(row.text(merge == null ? column : merge.firstColumn()));
    }
}
