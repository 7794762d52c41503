package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a day: the only thing that tells a date from a number in XLSX. */
final class XlsxStyles {
    private final Map<Integer, String> ownFormats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inCellStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) inCellStyles = false;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    ownFormats.put(
                            number(XlsxReader.attribute(xml, "numFmtId")),
                            String.valueOf(XlsxReader.attribute(xml, "formatCode")));
                case "cellXfs" -> inCellStyles = true;
                case "xf" -> {
                    if (inCellStyles) formatOfStyle.add(number(XlsxReader.attribute(xml, "numFmtId")));
                }
                default -> {}
            }
        }
    }

    boolean isDate(@Nullable String style) {
        int index = number(style);
        if (index >= formatOfStyle.size()) return false;
        int format = formatOfStyle.get(index);
        String own = ownFormats.get(format);
        return own != null ? showsDay(own) : isBuiltInDate(format);
    }

    /** The numbers that the format reserves for dates, East Asian ones included; times of day are not among them. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
    }

    /** Whether a format code has a day or a year, once its literal text, colours and conditions are gone. */
    private static boolean showsDay(String code) {
        String pattern = code.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .replaceAll("\\\\.", "");
        return !pattern.equalsIgnoreCase("general") && pattern.matches("(?is).*[dy].*") && !pattern.contains("#");
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
