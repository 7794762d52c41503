package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.marks.MarkColumn;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkValue;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;

/** Reads one row of a list of pupils; what it finds wrong is gathered for that row alone. */
final class PupilRowReader {
    private static final Set<String> YES =
            Set.of("oui", "o", "r", "x", "yes", "y", "1", "red", "redoublant", "redoublante", "true");
    private static final Set<String> NO =
            Set.of("", "non", "n", "no", "0", "-", "nouveau", "nouvelle", "false", "p", "passant", "passante");

    private final Sheet sheet;
    private final Layout<PupilField> layout;
    private final GuardianColumns guardianColumns;
    private final BirthDates dates;
    private final Phones phones;
    private final String sheetClass;
    private List<Issue> issues = new ArrayList<>();

    PupilRowReader(Sheet sheet, Layout<PupilField> layout, BirthDates dates, Phones phones, String sheetClass) {
        this.sheet = sheet;
        this.layout = layout;
        this.guardianColumns = new GuardianColumns(layout.columns());
        this.dates = dates;
        this.phones = phones;
        this.sheetClass = sheetClass;
    }

    /** @param issues of this row, all but refused cells being warnings */
    record Read(PupilDraft pupil, List<Issue> issues) {}

    /** @param truncated the line ends before its columns do: what is not there is not missed */
    Read read(Row row, boolean truncated) {
        issues = new ArrayList<>();
        String number = Matricules.key(layout.cell(row, PupilField.MATRICULE).text());
        String matricule = number.isEmpty() ? null : number;
        PersonName name = name(row);
        if (name.doubt() != null) warn(row, nameField(), name.doubt(), matricule, name.whole());
        if (truncated)
            warn(
                    row,
                    null,
                    Issue.Code.TRUNCATED_LINE,
                    matricule,
                    String.valueOf(row.cells().size()));
        if (matricule == null && layout.has(PupilField.MATRICULE))
            warn(row, PupilField.MATRICULE, Issue.Code.NO_MATRICULE, null, name.whole());
        calculated(row, matricule);
        String typedClass = layout.has(PupilField.CLASS) ? layout.text(row, PupilField.CLASS) : sheetClass;
        var pupil = new PupilDraft(
                sheet.name(),
                row.number(),
                matricule,
                name,
                sex(row, matricule, truncated),
                born(row, matricule),
                layout.text(row, PupilField.BIRTH_PLACE),
                typedClass,
                series(row, typedClass),
                repeater(row, matricule),
                guardianColumns.read(row, phones, (column, typed) -> invalidPhone(row, column, typed, matricule)),
                marks(row, matricule));
        return new Read(pupil, List.copyOf(issues));
    }

    /** Where a missing name is missed. */
    PupilField nameField() {
        return layout.has(PupilField.FAMILY_NAME) ? PupilField.FAMILY_NAME : PupilField.FULL_NAME;
    }

    private PersonName name(Row row) {
        String family = layout.text(row, PupilField.FAMILY_NAME);
        String given = layout.text(row, PupilField.GIVEN_NAMES);
        String full = layout.text(row, PupilField.FULL_NAME);
        // a column "Nom" without a column of first names holds both
        if (full.isEmpty() && !layout.has(PupilField.GIVEN_NAMES)) full = family;
        if (!full.isEmpty()) return PersonName.split(full);
        if (family.isEmpty() && given.isEmpty()) return new PersonName("", "", null);
        return PersonName.of(family, given);
    }

    private @Nullable String sex(Row row, @Nullable String matricule, boolean truncated) {
        if (!layout.has(PupilField.SEX)) return null;
        String typed = layout.text(row, PupilField.SEX);
        String sex = Sexes.of(typed);
        if (sex != null) return sex;
        if (!typed.isEmpty()) warn(row, PupilField.SEX, Issue.Code.INVALID_SEX, matricule, typed);
        else if (!truncated) warn(row, PupilField.SEX, Issue.Code.NO_SEX, matricule, typed);
        return null;
    }

    private BirthDate born(Row row, @Nullable String matricule) {
        Cell cell = layout.cell(row, PupilField.BIRTH_DATE);
        BirthDates.Read read = dates.read(cell);
        if (read.issue() != null) warn(row, PupilField.BIRTH_DATE, read.issue(), matricule, shown(cell));
        return read.date();
    }

    private static String shown(Cell cell) {
        var date = cell.date();
        return date == null
                ? Names.tidy(cell.text())
                : "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private String series(Row row, String typedClass) {
        String typed = layout.text(row, PupilField.SERIES);
        return typed.isEmpty() ? ClassName.of(typedClass).series() : typed;
    }

    private @Nullable Boolean repeater(Row row, @Nullable String matricule) {
        if (!layout.has(PupilField.REPEATER)) return null;
        String typed = layout.text(row, PupilField.REPEATER);
        String key = Names.key(typed).replace(".", "");
        if (YES.contains(key)) return true;
        if (!NO.contains(key)) warn(row, PupilField.REPEATER, Issue.Code.INVALID_REPEATER, matricule, typed);
        return NO.contains(key) ? false : null;
    }

    private void invalidPhone(Row row, int column, String typed, @Nullable String matricule) {
        add(row, layout.headings().get(column), Issue.Code.INVALID_PHONE, matricule, typed);
    }

    private void calculated(Row row, @Nullable String matricule) {
        layout.columns().forEach((field, columns) -> {
            if (field == PupilField.NUMBER || field == PupilField.NONE) return;
            for (int column : columns) {
                Cell cell = row.cell(column);
                if (cell.formula())
                    add(row, layout.headings().get(column), Issue.Code.CALCULATED_CELL, matricule, cell.text());
            }
        });
    }

    private List<MarkLine> marks(Row row, @Nullable String matricule) {
        List<MarkLine> marks = new ArrayList<>();
        for (int column : layout.columns().getOrDefault(PupilField.MARK, List.of())) {
            MarkColumn heading = MarkColumn.parse(layout.headings().get(column));
            if (heading == null || matricule == null) continue;
            MarkLine line = heading.line(sheet.name(), row, column, matricule, "");
            if (line.mark().refused()) refusedMark(row, line);
            marks.add(line);
        }
        return marks;
    }

    private void refusedMark(Row row, MarkLine line) {
        boolean above = line.mark().state() == MarkValue.State.ABOVE_MAXIMUM;
        var code = above ? Issue.Code.MARK_ABOVE_MAXIMUM : Issue.Code.NOT_A_MARK;
        List<String> args = List.of(line.typed(), String.valueOf(line.outOf()));
        issues.add(new Issue(
                sheet.name(), row.number(), line.subject(), code, code.level(), line.typed(), line.matricule(), args));
    }

    private void warn(Row row, @Nullable PupilField field, Issue.Code code, @Nullable String matricule, String value) {
        add(row, field == null ? null : layout.heading(field), code, matricule, value);
    }

    private void add(Row row, @Nullable String column, Issue.Code code, @Nullable String matricule, String value) {
        issues.add(new Issue(sheet.name(), row.number(), column, code, code.level(), value, matricule, List.of(value)));
    }
}
