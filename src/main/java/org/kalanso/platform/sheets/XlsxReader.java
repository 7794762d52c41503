package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XLSX by events: the parts of the workbook in the order in which one needs the other. */
final class XlsxReader {
    private static final String SHEET_LIST = "xl/workbook.xml";

    private final ZipParts parts;
    private final Budget budget;
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final XlsxStyles styles = new XlsxStyles();
    private boolean from1904;

    XlsxReader(ZipParts parts, Budget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    Workbook read() {
        parts.read("xl/_rels/workbook.xml.rels", this::relations);
        if (parts.has("xl/styles.xml")) parts.read("xl/styles.xml", styles::read);
        if (parts.has("xl/sharedStrings.xml")) parts.read("xl/sharedStrings.xml", this::sharedStrings);
        List<String[]> listed = new ArrayList<>();
        parts.read(SHEET_LIST, xml -> sheetList(xml, listed));
        List<Sheet> sheets = new ArrayList<>();
        for (String[] nameAndRelation : listed) {
            String part = partOfRelation.get(nameAndRelation[1]);
            if (part == null || !part.contains("worksheets/")) continue;
            budget.sheet();
            var reader = new XlsxSheetReader(strings, styles, from1904, budget);
            parts.read(part, reader::read);
            sheets.add(new Sheet(nameAndRelation[0], reader.rows(), reader.merges()));
        }
        return new Workbook(Workbook.Format.XLSX, null, null, sheets);
    }

    private void relations(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT
                    || !xml.getLocalName().equals("Relationship")) continue;
            String target = attribute(xml, "Target");
            if (target == null) continue;
            partOfRelation.put(
                    String.valueOf(attribute(xml, "Id")),
                    target.startsWith("/") ? target.substring(1) : "xl/" + target.replaceFirst("^\\./", ""));
        }
    }

    private void sheetList(XMLStreamReader xml, List<String[]> listed) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
            String element = xml.getLocalName();
            if (element.equals("workbookPr")) {
                String flag = attribute(xml, "date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            }
            if (!element.equals("sheet")) continue;
            // the relation's id is the only attribute named "id" that is in a namespace
            listed.add(new String[] {String.valueOf(attribute(xml, "name")), String.valueOf(attribute(xml, "id"))});
        }
    }

    private void sharedStrings(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT
                    || !xml.getLocalName().equals("si")) continue;
            budget.cells(1);
            strings.add(text(xml, "si"));
        }
    }

    /** All text inside an element, pronunciation hints apart. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) break;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            if (xml.getLocalName().equals("rPh")) text(xml, "rPh");
            else if (xml.getLocalName().equals("t")) text.append(xml.getElementText());
        }
        return unescaped(text.toString());
    }

    /** {@code _x000D_} is how the format writes characters that XML can't hold. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) return text;
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return null;
    }
}
