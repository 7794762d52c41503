package org.kalanso.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetRoundTripTest {
    private static final Table TABLE = new Table(
            "7e A / été",
            List.of("Nom", "Né(e) le", "Moyenne", "Téléphone"),
            List.of(
                    Arrays.asList(
                            "N’Diaye; \"Zoé\"", LocalDate.of(2012, 3, 1), new BigDecimal("12.75"), "+224622547214"),
                    Arrays.asList("=HYPERLINK(\"http://x\")", null, -3, "-@x"),
                    Arrays.asList("@SUM(A1)", null, null, "deux\nlignes")));

    @ParameterizedTest
    @EnumSource(SheetWriter.Kind.class)
    void what_is_written_is_read_again_and_signs_stay_text(SheetWriter.Kind kind) {
        var out = new ByteArrayOutputStream();
        SheetWriter.write(kind, out, TABLE);
        List<Row> rows = Sheets.read(out.toByteArray()).sheets().getFirst().rows();
        assertThat(rows.get(1).text(0)).isEqualTo("N’Diaye; \"Zoé\"");
        assertThat(rows.get(1).text(3)).isEqualTo("+224622547214");
        assertThat(rows.get(2).text(0)).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(rows.get(2).cell(0).formula()).isFalse();
        assertThat(rows.get(2).text(3)).isEqualTo("-@x");
        assertThat(rows.get(3).text(0)).isEqualTo("@SUM(A1)");
        assertThat(rows.get(3).text(3)).isEqualTo("deux\nlignes");
    }

    @Test
    void a_csv_that_a_spreadsheet_opens_calculates_nothing() {
        var out = new ByteArrayOutputStream();
        SheetWriter.write(SheetWriter.Kind.CSV, out, TABLE);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffNom;Né(e) le;Moyenne;Téléphone\r\n");
        assertThat(text)
                .contains(
                        ";01/03/2012;12,75;'+224622547214\r\n",
                        "\"'=HYPERLINK(\"\"http://x\"\")\";;-3;'-@x",
                        "'@SUM(A1)");
    }

    @Test
    void xlsx_keeps_dates_and_numbers_as_such() {
        var out = new ByteArrayOutputStream();
        SheetWriter.write(SheetWriter.Kind.XLSX, out, TABLE);
        Row row = Sheets.read(out.toByteArray()).sheets().getFirst().rows().get(1);
        assertThat(row.cell(1).date()).isEqualTo(LocalDate.of(2012, 3, 1));
        assertThat(row.cell(2).number()).isEqualByComparingTo("12.75");
    }

    @Test
    void formulas_are_text_and_never_calculated() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("s").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellValue("x");
            workbook.write(out);
        }
        Cell cell = Sheets.read(out.toByteArray())
                .sheets()
                .getFirst()
                .rows()
                .getFirst()
                .cell(0);
        assertThat(cell.formula()).isTrue();
        assertThat(cell.number()).isNull();
        assertThat(cell.text()).isNotEqualTo("2");
    }

    @Test
    void an_old_binary_workbook_is_read_with_dates_and_merged_cells() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("7e A");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(664954884);
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            row.createCell(1).setCellValue(LocalDate.of(2014, 10, 10));
            row.getCell(1).setCellStyle(style);
            workbook.write(out);
        }
        Workbook read = Sheets.read(out.toByteArray());
        Row row = read.sheets().getFirst().rows().getFirst();
        assertThat(read.format()).isEqualTo(Workbook.Format.XLS);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.text(0)).isEqualTo("664954884");
        assertThat(row.cell(1).date()).isEqualTo(LocalDate.of(2014, 10, 10));
        assertThat(read.sheets().getFirst().merges()).containsExactly(new Merge(1, 1, 0, 3));
    }

    @Test
    void an_open_document_is_read_with_dates_repeats_and_without_comments() throws IOException {
        String content = """
                <document xmlns:t="table" xmlns:o="office"><o:spreadsheet><t:table t:name="7e A">
                <t:table-row t:number-rows-repeated="3"><t:table-cell t:number-columns-repeated="1024"/></t:table-row>
                <t:table-row><t:table-cell t:number-columns-repeated="2"/><t:table-cell o:value-type="string"><p>Bah</p></t:table-cell>
                <t:table-cell o:value-type="date" o:date-value="2014-10-10"><p>10/10/14</p></t:table-cell>
                <t:table-cell o:value-type="float" o:value="12.5"><o:annotation><p>note</p></o:annotation><p>12,5</p></t:table-cell>
                </t:table-row><t:table-row t:number-rows-repeated="1048572"><t:table-cell/></t:table-row>
                </t:table></o:spreadsheet></document>""";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Workbook read = Sheets.read(bytes.toByteArray());
        Row row = read.sheets().getFirst().rows().getFirst();
        assertThat(read.format()).isEqualTo(Workbook.Format.ODS);
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.text(2)).isEqualTo("Bah");
        assertThat(row.cell(3).date()).isEqualTo(LocalDate.of(2014, 10, 10));
        assertThat(row.text(4)).isEqualTo("12.5");
        assertThat(read.sheets().getFirst().rows()).hasSize(1);
    }
}
