package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows and merged areas of one XLSX sheet. */
final class XlsxSheetReader {
    private final List<String> strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final RowBuilder rows;
    private final List<Merge> merges = new ArrayList<>();
    private int row;
    private int column;

    XlsxSheetReader(List<String> strings, XlsxStyles styles, boolean from1904, Budget budget) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = new RowBuilder(budget);
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) rows.end(row);
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "row" -> beginRow(XlsxReader.attribute(xml, "r"));
                case "c" -> cell(xml);
                case "mergeCell" -> merge(XlsxReader.attribute(xml, "ref"));
                default -> {}
            }
        }
    }

    List<Row> rows() {
        return rows.rows();
    }

    List<Merge> merges() {
        return merges;
    }

    private void beginRow(@Nullable String number) {
        int given = number == null ? -1 : Columns.row(number);
        row = given > 0 ? given : row + 1;
        column = -1;
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = XlsxReader.attribute(xml, "r");
        int given = reference == null ? -1 : Columns.of(reference);
        column = given >= 0 ? given : column + 1;
        String type = XlsxReader.attribute(xml, "t");
        boolean date = styles.isDate(XlsxReader.attribute(xml, "s"));
        String value = "";
        String formula = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "f" -> formula = xml.getElementText();
                case "v" -> value = xml.getElementText();
                case "is" -> value = XlsxReader.text(xml, "is");
                default -> {}
            }
        }
        rows.put(column, valued(type == null ? "n" : type, value, formula, date));
    }

    private Cell valued(String type, String value, @Nullable String formula, boolean date) {
        String text = type.equals("s") ? shared(value) : value;
        if (formula != null) return Cell.formula(text, formula);
        return switch (type) {
            case "n" -> Numbers.cell(value, date, from1904);
            case "d" -> Numbers.isoDate(value);
            case "b" -> Cell.of(value.equals("1") ? "TRUE" : "FALSE");
            default -> Cell.of(text);
        };
    }

    private String shared(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw SheetProblem.broken();
        }
    }

    private void merge(@Nullable String area) {
        if (area == null || merges.size() > 10_000) return;
        String[] corners = area.split(":", 2);
        String last = corners[corners.length - 1];
        merges.add(new Merge(Columns.row(corners[0]), Columns.row(last), Columns.of(corners[0]), Columns.of(last)));
    }
}
