package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.sheets.Merge;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.text.Names;

/** The headings of a sheet as a reader sees them: a heading merged over several columns belongs to each of them. */
final class Headings {
    private Headings() {}

    /** For comparing: lower case, no accents, no {@code (e)} and {@code (s)}, no dots, colons and brackets. */
    static String key(String heading) {
        return Names.tidy(Names.key(heading)
                .replaceAll("\\((e|s|es|x)\\)", "")
                .replaceAll("[().:°º*\\[\\]_/\\-]+", " ")
                .replace("n ° ", "n "));
    }

    /** One heading a column, tidy, from the row and from what is merged over it. */
    static List<String> of(Sheet sheet, Row row) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) headings.add(at(sheet, row, column));
        return headings;
    }

    private static String at(Sheet sheet, Row row, int column) {
        String own = Names.tidy(row.text(column));
        Row above = rowBefore(sheet, row.number());
        if (above == null || above.number() != row.number() - 1) return own;
        Merge merge = sheet.mergeAt(above.number(), column);
        // what covers the whole width is a title, not a heading
        if (merge == null || merge.width() * 2 > row.cells().size() && merge.width() > 4) return own;
        String over = Names.tidy(above.text(merge.firstColumn()));
        return own.isEmpty() ? over : Names.tidy(over + " " + own);
    }

    private static @org.jspecify.annotations.Nullable Row rowBefore(Sheet sheet, int number) {
        Row before = null;
        for (Row row : sheet.rows()) {
            if (row.number() >= number) break;
            before = row;
        }
        return before;
    }
}
