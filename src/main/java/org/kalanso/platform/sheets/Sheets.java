package org.kalanso.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kalanso.platform.problem.Problem;

/** Reads a spreadsheet, whatever its kind. */
public final class Sheets {
    private Sheets() {}

    /** @throws Problem {@code platform.sheet-…}: too large, encrypted, broken, no spreadsheet at all … */
    public static Workbook read(byte[] file) {
        return read(file, SheetLimits.USUAL);
    }

    /** Never holds more of the stream than the limit allows. */
    public static Workbook read(InputStream file) throws IOException {
        return read(file.readNBytes((int) SheetLimits.USUAL.bytes() + 1), SheetLimits.USUAL);
    }

    public static Workbook read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Workbook read(byte[] file, SheetLimits limits) {
        if (file.length > limits.bytes()) throw SheetProblem.tooLarge(limits);
        if (file.length == 0) throw SheetProblem.empty();
        Workbook workbook = byKind(file, new Budget(limits));
        if (workbook.sheets().stream().allMatch(sheet -> sheet.rows().stream().allMatch(Row::isEmpty)))
            throw SheetProblem.empty();
        return workbook;
    }

    private static Workbook byKind(byte[] file, Budget budget) {
        if (startsWith(file, 'P', 'K')) return zipped(file, budget);
        if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) return XlsReader.read(file, budget);
        return TextReader.read(file, budget);
    }

    private static Workbook zipped(byte[] file, Budget budget) {
        try (ZipParts parts = ZipParts.open(file, budget)) {
            if (parts.has("xl/workbook.xml")) return new XlsxReader(parts, budget).read();
            if (parts.has("content.xml")) return OdsReader.read(parts, budget);
            throw SheetProblem.notASpreadsheet();
        }
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((file[i] & 0xff) != magic[i]) return false;
        return true;
    }
}
