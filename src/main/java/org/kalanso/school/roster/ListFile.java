package org.kalanso.school.roster;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.sheets.SheetWriter;
import org.kalanso.platform.sheets.Table;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file to take along. */
final class ListFile {
    private ListFile() {}

    /**
     * @param name of the file, without its ending
     * @param format xlsx or csv
     * @throws Problem 422 for any other format
     */
    static ResponseEntity<byte[]> answer(Table table, String name, String format) {
        SheetWriter.Kind kind = switch (format.toLowerCase(Locale.ROOT)) {
            case "xlsx" -> SheetWriter.Kind.XLSX;
            case "csv" -> SheetWriter.Kind.CSV;
            default -> throw Problem.invalid("format", "unknown");
        };
        var out = new ByteArrayOutputStream();
        SheetWriter.write(kind, out, table);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + kind.extension() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }
}
