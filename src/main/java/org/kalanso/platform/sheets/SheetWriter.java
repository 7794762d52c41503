package org.kalanso.platform.sheets;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists as XLSX or CSV. Text that begins with {@code = + - @} stays text: XLSX types its cells, CSV gets the
 * apostrophe by which spreadsheets mark text.
 */
public final class SheetWriter {
    private static final int LONGEST_SHEET_NAME = 31;

    private SheetWriter() {}

    /** The kinds of file that lists are exported to. */
    public enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv; charset=UTF-8");

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }

        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The stream is flushed and left open. */
    public static void write(Kind kind, OutputStream out, Table table) {
        try {
            if (kind == Kind.XLSX) xlsx(out, List.of(table));
            else csv(out, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void xlsx(OutputStream out, List<Table> tables) throws IOException {
        xlsx(out, tables, List.of());
    }

    /** @param hidden sheets that travel along for the program that reads the file again; people do not see them */
    public static void xlsx(OutputStream out, List<Table> tables, List<Table> hidden) throws IOException {
        var workbook = new Workbook(out, "Kalanso", "1.0");
        for (Table table : tables) sheet(workbook.newWorksheet(sheetName(table.name())), table);
        for (Table table : hidden) {
            Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
            sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
            sheet(sheet, table);
        }
        workbook.finish();
    }

    /** An XLSX file; the same tables give the same bytes. @param dated when it says it was made */
    public static byte[] steady(List<Table> tables, Instant dated) {
        try {
            var out = new ByteArrayOutputStream();
            xlsx(out, tables);
            return SteadyZip.of(out.toByteArray(), dated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\\\/*?\\[\\]:]", " ").strip();
        return plain.substring(0, Math.min(LONGEST_SHEET_NAME, plain.length()));
    }

    private static void sheet(Worksheet sheet, Table table) throws IOException {
        for (int i = 0; i < table.headings().size(); i++) {
            sheet.value(0, i, table.headings().get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<? extends @Nullable Object> values : table.rows()) {
            for (int i = 0; i < values.size(); i++) value(sheet, row, i, values.get(i));
            if (row % 500 == 0) sheet.flush();
            row++;
        }
        sheet.finish();
    }

    private static void value(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** UTF-8 with its mark, semicolons and CRLF: what spreadsheet programs in French open by a double click. */
    public static void csv(OutputStream out, Table table) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        line(writer, table.headings());
        for (List<? extends @Nullable Object> values : table.rows()) line(writer, values);
        writer.flush();
    }

    private static void line(Writer writer, List<? extends @Nullable Object> values) throws IOException {
        writer.write(values.stream().map(SheetWriter::field).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
            case Number number -> number.toString().replace('.', ',');
            default -> quoted(asText(value.toString()));
        };
    }

    private static String asText(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
