package org.kalanso.school.rosterfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;

/** The class of a sheet that has no column for it: by the sheet's name, else by its title, {@code Classe : 7e A}. */
final class SheetClass {
    private static final Pattern TITLE =
            Pattern.compile("(?iu)\\b(?:classe|class)\\s*(?:de\\s+|:|=)\\s*(.+?)\\s*(?:—|–|;|\\||\\(|ann[ée]e|$)");

    private SheetClass() {}

    /** @return empty where nothing says it */
    static String of(Sheet sheet, int headerRow, @Nullable String chosen) {
        String name = sheet.name();
        if (name != null && !ClassName.of(name).level().isEmpty()) return Names.tidy(name);
        for (Row row : sheet.rows()) {
            if (row.number() >= headerRow) break;
            for (Cell cell : row.cells()) {
                Matcher title = TITLE.matcher(cell.text());
                if (title.find() && title.group(1).length() <= 40) return Names.tidy(title.group(1));
            }
        }
        return chosen == null ? "" : Names.tidy(chosen);
    }
}
