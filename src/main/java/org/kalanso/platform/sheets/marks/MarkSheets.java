package org.kalanso.platform.sheets.marks;

import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.Workbook;

/**
 * Reads the marks of a file, in either form that people keep: one row a pupil and one column an assessment, or one row a
 * mark.
 */
public final class MarkSheets {
    private MarkSheets() {}

    /** Every cell under a heading of marks, pending ones too, sheet by sheet; empty where the file holds no marks. */
    public static List<MarkLine> read(Workbook workbook) {
        List<MarkLine> lines = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            MarkList list = MarkList.find(sheet);
            if (list != null) {
                lines.addAll(list.read(sheet));
                continue;
            }
            MarkTable table = MarkTable.find(sheet);
            if (table != null) lines.addAll(table.read(sheet));
        }
        return lines;
    }
}
