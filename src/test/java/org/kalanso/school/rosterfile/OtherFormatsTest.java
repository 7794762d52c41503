package org.kalanso.school.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.Sheets;
import org.kalanso.platform.sheets.Workbook;

/** The same lists, saved by other programs in other formats, are the same lists. */
class OtherFormatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String COLLEGE = "guinee-college/liste-eleves.xlsx";
    private static final String LYCEE = "cameroun-lycee/eleves.csv";

    @Test
    void the_college_as_an_old_excel_file() throws IOException {
        assertThat(said(Sheets.read(xls(DataFiles.workbook(COLLEGE))))).isEqualTo(said(DataFiles.workbook(COLLEGE)));
    }

    @Test
    void the_college_as_an_open_document() throws IOException {
        assertThat(said(Sheets.read(ods(DataFiles.workbook(COLLEGE))))).isEqualTo(said(DataFiles.workbook(COLLEGE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void the_lycee_in_another_encoding(String encoding) {
        String text = new String(DataFiles.bytes(LYCEE), Charset.forName("windows-1252"));
        assertThat(said(Sheets.read(text.getBytes(Charset.forName(encoding)))))
                .isEqualTo(said(DataFiles.workbook(LYCEE)));
    }

    /** Every pupil, every guardian and every issue with its place. */
    private static List<String> said(Workbook workbook) {
        PupilList list = Objects.requireNonNull(PupilListReader.read(workbook, Choices.NONE, TODAY));
        List<String> said = new ArrayList<>();
        for (PupilEntry pupil : list.pupils())
            said.add(String.join(
                    ";",
                    pupil.sheet() + "!" + pupil.row(),
                    String.valueOf(pupil.matricule()),
                    pupil.name().whole(),
                    String.valueOf(pupil.sex()),
                    pupil.born().toString(),
                    pupil.className(),
                    pupil.guardians().toString()));
        list.guardians().forEach(guardian -> said.add(guardian.toString()));
        for (Issue issue : list.issues())
            said.add(issue.sheet() + "!" + issue.row() + " " + issue.column() + " " + issue.code());
        return said;
    }

    private static byte[] xls(Workbook read) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var dates = workbook.createCellStyle();
            dates.setDataFormat((short) 14);
            for (Sheet sheet : read.sheets()) {
                var written = workbook.createSheet(sheet.name());
                for (Row row : sheet.rows()) {
                    var cells = written.createRow(row.number() - 1);
                    for (int i = 0; i < row.cells().size(); i++) {
                        Cell cell = row.cell(i);
                        if (cell.isEmpty()) continue;
                        var made = cells.createCell(i);
                        if (cell.date() != null) {
                            made.setCellValue(cell.date());
                            made.setCellStyle(dates);
                        } else made.setCellValue(cell.text());
                    }
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] ods(Workbook read) throws IOException {
        var content = new StringBuilder("<document xmlns:t=\"table\" xmlns:o=\"office\"><o:spreadsheet>");
        for (Sheet sheet : read.sheets()) {
            content.append("<t:table t:name=\"").append(sheet.name()).append("\">");
            int last = 0;
            for (Row row : sheet.rows()) {
                for (int empty = last + 1; empty < row.number(); empty++)
                    content.append("<t:table-row><t:table-cell/></t:table-row>");
                last = row.number();
                content.append("<t:table-row>");
                row.cells().forEach(cell -> content.append(odsCell(cell)));
                content.append("</t:table-row>");
            }
            content.append("</t:table>");
        }
        content.append("</o:spreadsheet></document>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String odsCell(Cell cell) {
        if (cell.isEmpty()) return "<t:table-cell/>";
        if (cell.date() != null)
            return "<t:table-cell o:value-type=\"date\" o:date-value=\"" + cell.date()
                    + "\"><p>date</p></t:table-cell>";
        String text = cell.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<t:table-cell o:value-type=\"string\"><p>" + text.replace("\n", "</p><p>") + "</p></t:table-cell>";
    }
}
