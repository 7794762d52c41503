package org.kalanso.reportcards.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.kalanso.platform.sheets.Sheets;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkSheets;
import org.springframework.core.io.ClassPathResource;

/** A file of marks that comes with the program, read as any school's. */
final class DemoFile {
    private DemoFile() {}

    static List<MarkLine> lines(String name) {
        try (InputStream raw = new ClassPathResource("demo/" + name).getInputStream();
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return MarkSheets.read(Sheets.read(plain.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
