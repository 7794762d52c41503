package org.kalanso.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet file as read.
 *
 * @param encoding of a text file ({@code UTF-8}, {@code UTF-8 with BOM}, {@code windows-1252}, {@code UTF-16LE}, {@code
 *     UTF-16BE}); null for the others, which say it themselves
 * @param separator between the fields of a text file
 */
public record Workbook(
        Format format, @Nullable String encoding, @Nullable Character separator, List<Sheet> sheets) {
    /** The kinds of file that can be read. */
    public enum Format {
        XLSX,
        XLS,
        ODS,
        CSV,
        /** Text separated by tabs. */
        TSV;

        public boolean isText() {
            return this == CSV || this == TSV;
        }
    }
}
