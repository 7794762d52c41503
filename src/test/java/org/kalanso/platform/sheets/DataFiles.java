package org.kalanso.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lists of three fictional schools, as head teachers keep them, and what a correct import makes of them. */
public final class DataFiles {
    private DataFiles() {}

    public static byte[] bytes(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream("/data/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Workbook workbook(String name) {
        return Sheets.read(bytes(name));
    }

    /** The rows of a {@code *.correct.csv} by heading. */
    public static List<Map<String, String>> correct(String name) {
        List<Row> lines = workbook(name).sheets().getFirst().rows();
        List<Cell> headings = lines.getFirst().cells();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) row.put(headings.get(i).text(), line.text(i));
            rows.add(row);
        }
        return rows;
    }
}
