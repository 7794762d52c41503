package org.kalanso.reportcards.marksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A spreadsheet whose first sheet somebody edits; the rest of the file stays as it is. */
final class EditedSheet {
    private static final String FIRST = "xl/worksheets/sheet1.xml";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static EditedSheet of(byte[] xlsx) throws IOException {
        var sheet = new EditedSheet();
        // by its directory: the sizes of parts that were streamed stand only there
        Path file = Files.createTempFile("sheet", ".xlsx");
        Files.write(file, xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries()))
                try (InputStream in = zip.getInputStream(part)) {
                    sheet.parts.put(part.getName(), in.readAllBytes());
                }
        } finally {
            Files.delete(file);
        }
        return sheet;
    }

    /** Changes the one mark that has this value: marks stand in the column H. */
    EditedSheet change(String from, String to) {
        String xml = new String(parts.getOrDefault(FIRST, new byte[0]), StandardCharsets.UTF_8);
        String changed = xml.replaceFirst("(<c r=\"H\\d+\"[^>]*><v>)" + from + "(\\.0+)?(</v>)", "$1" + to + "$3");
        if (changed.equals(xml)) throw new AssertionError("no mark " + from);
        parts.put(FIRST, changed.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
