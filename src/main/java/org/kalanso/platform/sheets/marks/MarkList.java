package org.kalanso.platform.sheets.marks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;

/** Marks as one row a mark: matricule, subject, value, and what else the file says of it. */
final class MarkList {
    private enum Field {
        MATRICULE,
        NAME,
        SUBJECT,
        ASSESSMENT,
        KIND,
        DATE,
        VALUE,
        OUT_OF,
        STATE
    }

    private static final Map<String, Field> HEADINGS = Map.ofEntries(
            Map.entry("subject", Field.SUBJECT),
            Map.entry("matiere", Field.SUBJECT),
            Map.entry("assessment", Field.ASSESSMENT),
            Map.entry("evaluation", Field.ASSESSMENT),
            Map.entry("devoir", Field.ASSESSMENT),
            Map.entry("kind", Field.KIND),
            Map.entry("genre", Field.KIND),
            Map.entry("type", Field.KIND),
            Map.entry("date", Field.DATE),
            Map.entry("value", Field.VALUE),
            Map.entry("mark", Field.VALUE),
            Map.entry("valeur", Field.VALUE),
            Map.entry("note", Field.VALUE),
            Map.entry("out of", Field.OUT_OF),
            Map.entry("sur", Field.OUT_OF),
            Map.entry("bareme", Field.OUT_OF),
            Map.entry("note sur", Field.OUT_OF),
            Map.entry("state", Field.STATE),
            Map.entry("etat", Field.STATE));

    private final int headerRow;
    private final Map<Field, Integer> columns;
    private final String valueHeading;

    private MarkList(int headerRow, Map<Field, Integer> columns, String valueHeading) {
        this.headerRow = headerRow;
        this.columns = columns;
        this.valueHeading = valueHeading;
    }

    /** Null where the sheet is no such list. */
    static @Nullable MarkList find(Sheet sheet) {
        for (Row row : sheet.rows().subList(0, Math.min(30, sheet.rows().size()))) {
            Map<Field, Integer> columns = new EnumMap<>(Field.class);
            for (int i = 0; i < row.cells().size(); i++) {
                String text = row.text(i);
                Field field = MarkHeadings.isMatricule(text)
                        ? Field.MATRICULE
                        : MarkHeadings.isName(text) ? Field.NAME : HEADINGS.get(MarkHeadings.key(text));
                if (field != null) columns.putIfAbsent(field, i);
            }
            Integer value = columns.get(Field.VALUE);
            boolean all = columns.containsKey(Field.MATRICULE) && columns.containsKey(Field.SUBJECT);
            if (all && value != null) return new MarkList(row.number(), columns, Names.tidy(row.text(value)));
        }
        return null;
    }

    List<MarkLine> read(Sheet sheet) {
        List<MarkLine> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            String matricule = Matricules.key(text(row, Field.MATRICULE));
            if (row.number() <= headerRow || matricule.isEmpty()) continue;
            lines.add(line(sheet, row, matricule));
        }
        return lines;
    }

    private MarkLine line(Sheet sheet, Row row, String matricule) {
        BigDecimal outOf = outOf(text(row, Field.OUT_OF));
        String assessment = text(row, Field.ASSESSMENT);
        String subject = text(row, Field.SUBJECT);
        String kind = text(row, Field.KIND).toUpperCase(Locale.ROOT);
        if (kind.isEmpty()) kind = new MarkColumn(0, subject, assessment, outOf, null).kind();
        return new MarkLine(
                sheet.name(),
                row.number(),
                valueHeading,
                matricule,
                text(row, Field.NAME),
                subject,
                assessment,
                kind,
                date(cell(row, Field.DATE)),
                outOf,
                mark(row, outOf),
                text(row, Field.VALUE));
    }

    /** What a column of states says goes before the value: it tells absent from pending where both are empty. */
    private MarkValue mark(Row row, @Nullable BigDecimal outOf) {
        String typed = text(row, Field.STATE).toUpperCase(Locale.ROOT);
        for (MarkValue.State state : MarkValue.State.values())
            if (state.name().equals(typed) && state != MarkValue.State.GRADED) return new MarkValue(state, null);
        return MarkValue.read(cell(row, Field.VALUE), outOf);
    }

    private Cell cell(Row row, Field field) {
        Integer column = columns.get(field);
        return column == null ? Cell.EMPTY : row.cell(column);
    }

    private String text(Row row, Field field) {
        return Names.tidy(cell(row, field).text());
    }

    private static @Nullable BigDecimal outOf(String text) {
        return text.matches("\\d{1,3}") && !text.matches("0+") ? new BigDecimal(text) : null;
    }

    private static @Nullable LocalDate date(Cell cell) {
        if (cell.date() != null) return cell.date();
        try {
            return cell.text().isBlank() ? null : LocalDate.parse(cell.text().strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
