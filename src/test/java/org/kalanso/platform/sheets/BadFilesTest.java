package org.kalanso.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.platform.problem.Problem;

/** Files that are damaged, hostile or no spreadsheets are refused in one sentence; nothing else happens. */
class BadFilesTest {
    private static final String LIST = "guinee-college/liste-eleves.xlsx";

    @Test
    void a_zip_bomb_is_stopped_while_it_unpacks() throws IOException {
        String hundredKilobytes = "<si><t>" + "a".repeat(100_000) + "</t></si>";
        byte[] bomb = zip(Map.of("xl/sharedStrings.xml", "<sst>" + hundredKilobytes.repeat(2_200)));
        assertThat(bomb.length).isLessThan(2_000_000);
        assertThat(refusal(bomb)).isEqualTo("platform.sheet-unpacks-too-large");
    }

    @Test
    void entities_are_never_followed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret words");
        String external = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(zip(Map.of("xl/worksheets/sheet1.xml", external)))).isEqualTo("platform.sheet-entities");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<sst><si><t>&b;</t></si></sst>";
        assertThat(refusal(zip(Map.of("xl/sharedStrings.xml", laughs)))).isEqualTo("platform.sheet-entities");
    }

    @Test
    void protected_files_are_named_as_such() throws IOException {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.createDocument(new java.io.ByteArrayInputStream(new byte[500]), "EncryptionInfo");
            container.writeFilesystem(out);
            assertThat(refusal(out.toByteArray())).isEqualTo("platform.sheet-encrypted");
        }
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("7e A").createRow(0).createCell(0).setCellValue("Nom");
            workbook.write(out);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(refusal(out.toByteArray())).isEqualTo("platform.sheet-encrypted");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        String manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
        assertThat(refusal(zip(Map.of("META-INF/manifest.xml", manifest, "content.xml", "x"))))
                .isEqualTo("platform.sheet-encrypted");
    }

    @Test
    void a_file_cut_anywhere_is_refused_and_never_half_read() {
        byte[] whole = DataFiles.bytes(LIST);
        for (int length = 4; length < whole.length; length += 1_997)
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("first %d bytes", length)
                    .isEqualTo("platform.sheet-broken");
    }

    @Test
    void a_file_with_flipped_bytes_is_read_or_refused_and_nothing_else() {
        byte[] whole = DataFiles.bytes(LIST);
        var random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int flips = 0; flips < 5; flips++)
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Sheets.read(damaged);
            } catch (Problem expected) {
                assertThat(expected.code()).startsWith("platform.sheet-");
            }
        }
    }

    @Test
    void pictures_documents_and_programs_are_no_spreadsheets() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1, 0};
        assertThat(refusal(png)).isEqualTo("platform.sheet-not-a-spreadsheet");
        assertThat(refusal("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("platform.sheet-not-a-spreadsheet");
        assertThat(refusal("<html><table><tr><td>Nom</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("platform.sheet-not-a-spreadsheet");
        assertThat(refusal(zip(Map.of("word/document.xml", "<document/>"), false)))
                .isEqualTo("platform.sheet-not-a-spreadsheet");
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        noise[0] = 1;
        assertThat(refusal(noise)).isEqualTo("platform.sheet-not-a-spreadsheet");
        assertThat(refusal(new byte[0])).isEqualTo("platform.sheet-empty");
        assertThat(refusal("\n\n;;;\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("platform.sheet-empty");
    }

    @Test
    void the_stated_limits_hold() throws IOException {
        assertThat(refusal(new byte[(20 << 20) + 1])).isEqualTo("platform.sheet-too-large");
        byte[] rows = "a;b\n".repeat(50_001).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(rows)).isEqualTo("platform.sheet-too-many-rows");
        assertThat(Sheets.read("a;b\n".repeat(50_000).getBytes(StandardCharsets.UTF_8))
                        .sheets()
                        .getFirst()
                        .rows())
                .hasSize(50_000);
        Map<String, String> many = new LinkedHashMap<>();
        var list = new StringBuilder("<workbook><sheets>");
        var relations = new StringBuilder("<Relationships>");
        for (int i = 1; i <= 101; i++) {
            list.append("<sheet name=\"s%d\" id=\"r%d\"/>".formatted(i, i));
            relations.append("<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
            many.put("xl/worksheets/sheet" + i + ".xml", "<worksheet/>");
        }
        many.put("xl/workbook.xml", list + "</sheets></workbook>");
        many.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        assertThat(refusal(zip(many))).isEqualTo("platform.sheet-too-many-sheets");
        var hasty = new SheetLimits(20 << 20, 200 << 20, 100, 50_000, 3_000_000, Duration.ZERO);
        Problem slow = catchThrowableOfType(Problem.class, () -> Sheets.read(DataFiles.bytes(LIST), hasty));
        assertThat(slow.code()).isEqualTo("platform.sheet-too-slow");
    }

    @Test
    void a_row_repeated_a_million_times_does_not_fill_the_memory() throws IOException {
        String content =
                "<document><spreadsheet><table name=\"a\"><table-row number-rows-repeated=\"1048576\"><table-cell"
                        + " value-type=\"string\"><p>Bah</p></table-cell></table-row></table></spreadsheet></document>";
        assertThat(refusal(zip(Map.of("content.xml", content), false))).isEqualTo("platform.sheet-too-many-rows");
    }

    private static String refusal(byte[] file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Sheets.read(file));
        assertThat(problem).as("refused").isNotNull();
        return problem.code();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        return zip(parts, !parts.containsKey("content.xml"));
    }

    /** @param workbook whether the parts that every XLSX has are added where they are not given */
    private static byte[] zip(Map<String, String> parts, boolean workbook) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(parts);
        if (workbook) {
            all.putIfAbsent(
                    "xl/workbook.xml", "<workbook><sheets><sheet name=\"7e A\" id=\"r1\"/></sheets></workbook>");
            all.putIfAbsent(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            all.putIfAbsent("xl/worksheets/sheet1.xml", "<worksheet/>");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
