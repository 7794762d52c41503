package org.kalanso.school.rosterfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.Workbook;
import org.kalanso.platform.text.Names;
import org.kalanso.school.rosterfile.SubjectList.SubjectField;

/** Reads a list of subjects with their coefficients. */
public final class SubjectListReader {
    private static final Map<String, SubjectField> HEADINGS = Map.ofEntries(
            Map.entry("code", SubjectField.CODE),
            Map.entry("code matiere", SubjectField.CODE),
            Map.entry("abreviation", SubjectField.CODE),
            Map.entry("matiere", SubjectField.NAME),
            Map.entry("matieres", SubjectField.NAME),
            Map.entry("discipline", SubjectField.NAME),
            Map.entry("subject", SubjectField.NAME),
            Map.entry("intitule", SubjectField.NAME),
            Map.entry("groupe", SubjectField.GROUP),
            Map.entry("group", SubjectField.GROUP),
            Map.entry("niveau", SubjectField.LEVEL),
            Map.entry("level", SubjectField.LEVEL),
            Map.entry("classe", SubjectField.LEVEL),
            Map.entry("serie", SubjectField.SERIES),
            Map.entry("series", SubjectField.SERIES),
            Map.entry("filiere", SubjectField.SERIES),
            Map.entry("coefficient", SubjectField.COEFFICIENT),
            Map.entry("coefficients", SubjectField.COEFFICIENT),
            Map.entry("coef", SubjectField.COEFFICIENT),
            Map.entry("coeff", SubjectField.COEFFICIENT));
    private static final HeaderFinder<SubjectField> HEADERS = new HeaderFinder<>(
            SubjectField.class, heading -> HEADINGS.get(Headings.key(heading)), SubjectListReader::isHeader);
    private static final BigDecimal LARGEST = new BigDecimal(100);
    private static final int LONGEST_CODE = 20;

    private SubjectListReader() {}

    /** Null where no sheet holds a list of subjects. */
    public static @Nullable SubjectList read(Workbook workbook) {
        for (Sheet sheet : workbook.sheets()) {
            Layout<SubjectField> layout = HEADERS.find(sheet, Map.of());
            if (layout != null) return read(sheet, layout);
        }
        return null;
    }

    private static SubjectList read(Sheet sheet, Layout<SubjectField> layout) {
        List<SubjectEntry> entries = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Map<String, SubjectEntry> firsts = new HashMap<>();
        for (Row row : sheet.rows()) {
            String name = layout.text(row, SubjectField.NAME);
            String code = layout.has(SubjectField.CODE) ? layout.text(row, SubjectField.CODE) : name;
            if (row.number() <= layout.headerRow() || name.isEmpty() && code.isEmpty()) continue;
            String typed = layout.text(row, SubjectField.COEFFICIENT);
            BigDecimal coefficient = coefficient(typed);
            if (coefficient == null) {
                issues.add(issue(sheet, row, layout, typed));
                continue;
            }
            var entry = new SubjectEntry(
                    sheet.name(),
                    row.number(),
                    code(code, name),
                    name.isEmpty() ? code : name,
                    layout.text(row, SubjectField.GROUP),
                    layout.text(row, SubjectField.LEVEL),
                    layout.text(row, SubjectField.SERIES),
                    coefficient);
            SubjectEntry first =
                    firsts.putIfAbsent(String.join("|", entry.code(), entry.level(), entry.series()), entry);
            if (first == null) entries.add(entry);
            else issues.add(repeated(sheet, layout, entry, first));
        }
        Map<SubjectField, String> columns = new EnumMap<>(SubjectField.class);
        layout.columns()
                .forEach((field, places) -> columns.put(field, layout.headings().get(places.getFirst())));
        return new SubjectList(layout.headerRow(), columns, entries, issues);
    }

    private static String code(String code, String name) {
        String wanted = code.isEmpty() ? name : code;
        return wanted.substring(0, Math.min(LONGEST_CODE, wanted.length()));
    }

    private static @Nullable BigDecimal coefficient(String typed) {
        String text = Names.key(typed).replace(',', '.');
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) return null;
        BigDecimal value = new BigDecimal(text);
        return value.signum() > 0 && value.compareTo(LARGEST) <= 0 ? value : null;
    }

    private static Issue issue(Sheet sheet, Row row, Layout<SubjectField> layout, String typed) {
        var code = Issue.Code.INVALID_COEFFICIENT;
        String heading = layout.heading(SubjectField.COEFFICIENT);
        return new Issue(sheet.name(), row.number(), heading, code, code.level(), typed, null, List.of(typed));
    }

    /** A subject has one coefficient in a level and series: where two rows say different ones, a person decides. */
    private static Issue repeated(Sheet sheet, Layout<SubjectField> layout, SubjectEntry entry, SubjectEntry first) {
        boolean same = entry.coefficient().compareTo(first.coefficient()) == 0;
        var code = same ? Issue.Code.REPEATED_COEFFICIENT : Issue.Code.CONTRADICTING_COEFFICIENT;
        String heading = layout.heading(SubjectField.COEFFICIENT);
        List<String> args = List.of(entry.name(), (entry.level() + " " + entry.series()).strip(), "" + first.row());
        return new Issue(sheet.name(), entry.row(), heading, code, code.level(), entry.code(), null, args);
    }

    private static boolean isHeader(Layout<SubjectField> layout) {
        return layout.has(SubjectField.COEFFICIENT)
                && layout.has(SubjectField.LEVEL)
                && (layout.has(SubjectField.NAME) || layout.has(SubjectField.CODE));
    }
}
