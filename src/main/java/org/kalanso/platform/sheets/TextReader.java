package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.List;

/** Reads separated text, whatever its encoding and separator; every line is kept so that line numbers hold. */
final class TextReader {
    private TextReader() {}

    static Workbook read(byte[] file, Budget budget) {
        TextEncoding.Decoded decoded = TextEncoding.decode(file);
        String text = decoded.text();
        if (!isPlain(text)) throw SheetProblem.notASpreadsheet();
        List<String> lines = text.lines().toList();
        Character announced = announced(lines);
        char separator = announced != null ? announced : Separator.of(lines);
        var fields = new FieldSplitter(separator, lines);
        budget.sheet();
        List<Row> rows = new ArrayList<>();
        int line = announced != null ? 1 : 0;
        while (line < lines.size()) {
            FieldSplitter.Record found = fields.at(line);
            List<Cell> cells = found.fields().stream().map(TextReader::cell).toList();
            if (!lines.get(line).isBlank()) {
                budget.row(cells.size());
                rows.add(new Row(line + 1, cells));
            }
            line += found.lines();
        }
        var format = separator == '\t' ? Workbook.Format.TSV : Workbook.Format.CSV;
        return new Workbook(format, decoded.name(), separator, List.of(new Sheet(null, rows, List.of())));
    }

    /** An apostrophe before a sign is how text is marked as text where there are no types, by {@link SheetWriter} too. */
    private static Cell cell(String field) {
        boolean marked = field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0;
        return Cell.of(marked ? field.substring(1) : field);
    }

    /** Some spreadsheets write their separator into a first line of its own: {@code sep=;}. */
    private static @org.jspecify.annotations.Nullable Character announced(List<String> lines) {
        if (lines.isEmpty()) return null;
        String first = lines.getFirst();
        return first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4) ? first.charAt(4) : null;
    }

    /** Text that people typed: no control characters, no page or document of another kind. */
    private static boolean isPlain(String text) {
        String start = text.substring(0, Math.min(300, text.length())).stripLeading();
        if (start.startsWith("<") || start.startsWith("%PDF") || start.startsWith("{\\rtf")) return false;
        int strange = 0;
        int seen = Math.min(text.length(), 100_000);
        for (int i = 0; i < seen; i++) {
            char c = text.charAt(i);
            if (c == 0) return false;
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == '\ufffd') strange++;
        }
        return strange * 200 <= seen;
    }
}
