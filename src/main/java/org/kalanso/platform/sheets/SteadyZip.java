package org.kalanso.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook without the moment at which it was written: its parts and its properties say the one they are told. */
final class SteadyZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    private SteadyZip() {}

    static byte[] of(byte[] workbook, Instant dated) throws IOException {
        var out = new ByteArrayOutputStream(workbook.length);
        Instant second = dated.truncatedTo(ChronoUnit.SECONDS);
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntriesInPhysicalOrder())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.ofInstant(second, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                byte[] content = in.getInputStream(part).readAllBytes();
                zip.write(part.getName().equals(PROPERTIES) ? redated(content, second) : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] redated(byte[] properties, Instant at) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + at + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
