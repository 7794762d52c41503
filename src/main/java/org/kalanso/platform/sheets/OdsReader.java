package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads ODS by events. Equal neighbours are written once with a count, which is followed only where something stands. */
final class OdsReader {
    private final Budget budget;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Merge> merges = new ArrayList<>();
    private RowBuilder rows;
    private int row;
    private int column;

    private OdsReader(Budget budget) {
        this.budget = budget;
        this.rows = new RowBuilder(budget);
    }

    static Workbook read(ZipParts parts, Budget budget) {
        if (parts.has("META-INF/manifest.xml")) parts.read("META-INF/manifest.xml", OdsReader::refuseEncrypted);
        var reader = new OdsReader(budget);
        parts.read("content.xml", reader::content);
        return new Workbook(Workbook.Format.ODS, null, null, reader.sheets);
    }

    private static void refuseEncrypted(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("encryption-data")) throw SheetProblem.encrypted();
        }
    }

    private void content(XMLStreamReader xml) throws XMLStreamException {
        boolean spreadsheet = false;
        String name = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table")) {
                sheets.add(new Sheet(name, rows.rows(), merges));
            }
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "spreadsheet" -> spreadsheet = true;
                case "table" -> name = beginTable(xml);
                case "table-row" -> row(xml);
                default -> {}
            }
        }
        if (!spreadsheet) throw SheetProblem.notASpreadsheet();
    }

    private String beginTable(XMLStreamReader xml) {
        budget.sheet();
        rows = new RowBuilder(budget);
        merges = new ArrayList<>();
        row = 0;
        return String.valueOf(XlsxReader.attribute(xml, "name"));
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        int times = count(XlsxReader.attribute(xml, "number-rows-repeated"));
        int before = rows.rows().size();
        column = 0;
        row++;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table-row")) break;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            if (xml.getLocalName().endsWith("table-cell")) cell(xml);
        }
        rows.end(row);
        if (rows.rows().size() > before) {
            Row written = rows.rows().getLast();
            for (int i = 1; i < times; i++) rows.repeat(written, row + i);
        }
        row += times - 1;
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        int times = count(XlsxReader.attribute(xml, "number-columns-repeated"));
        int wide = count(XlsxReader.attribute(xml, "number-columns-spanned"));
        int high = count(XlsxReader.attribute(xml, "number-rows-spanned"));
        String type = String.valueOf(XlsxReader.attribute(xml, "value-type"));
        String stored =
                type.equals("date") ? XlsxReader.attribute(xml, "date-value") : XlsxReader.attribute(xml, "value");
        String formula = XlsxReader.attribute(xml, "formula");
        Cell cell = valued(type, stored == null ? "" : stored, formula, text(xml, element));
        if (wide > 1 || high > 1) merges.add(new Merge(row, row + high - 1, column, column + wide - 1));
        if (!cell.isEmpty()) {
            budget.cells(times);
            for (int i = 0; i < times; i++) rows.put(column + i, cell);
        }
        column += times;
    }

    private static Cell valued(String type, String stored, @Nullable String formula, String shown) {
        if (formula != null) return Cell.formula(shown, formula.replaceFirst("^(of:|oooc:)?=", ""));
        return switch (type) {
            case "float", "currency" -> Numbers.cell(stored, false, false);
            case "date" -> Numbers.isoDate(stored);
            default -> Cell.of(shown);
        };
    }

    /** The paragraphs of a cell, one a line; comments are not part of it. */
    private static String text(XMLStreamReader xml, String cell) throws XMLStreamException {
        var text = new StringBuilder();
        int comment = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            String element = event == XMLStreamReader.CHARACTERS || !xml.hasName() ? "" : xml.getLocalName();
            if (event == XMLStreamReader.END_ELEMENT && element.equals(cell)) break;
            if (element.equals("annotation")) comment += event == XMLStreamReader.START_ELEMENT ? 1 : -1;
            if (comment > 0) continue;
            if (event == XMLStreamReader.CHARACTERS) text.append(xml.getText());
            if (event == XMLStreamReader.START_ELEMENT) text.append(spacing(element, text.length()));
        }
        return text.toString().strip();
    }

    private static String spacing(String element, int before) {
        return switch (element) {
            case "p", "line-break" -> before == 0 ? "" : "\n";
            case "s", "tab" -> " ";
            default -> "";
        };
    }

    private static int count(@Nullable String text) {
        try {
            return text == null ? 1 : Math.clamp(Integer.parseInt(text), 1, 2_000_000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
