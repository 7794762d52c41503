package org.kalanso.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.kalanso.platform.problem.Problem;

/** Reads the old binary XLS. A protected XLSX has the same outer form and is told apart here. */
final class XlsReader {
    private XlsReader() {}

    static Workbook read(byte[] file, Budget budget) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) throw SheetProblem.encrypted();
            if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !container.getRoot().hasEntryCaseInsensitive("Book")) throw SheetProblem.notASpreadsheet();
            return sheets(container, budget);
        } catch (Problem e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw SheetProblem.encrypted();
        } catch (IOException | RuntimeException e) {
            // damaged binary files make the library fail in every way there is
            throw SheetProblem.broken();
        }
    }

    private static Workbook sheets(POIFSFileSystem container, Budget budget) throws IOException {
        try (var workbook = new HSSFWorkbook(container.getRoot(), false)) {
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                budget.sheet();
                sheets.add(sheet(workbook.getSheetAt(i), budget));
            }
            return new Workbook(Workbook.Format.XLS, null, null, sheets);
        }
    }

    private static Sheet sheet(HSSFSheet sheet, Budget budget) {
        var rows = new RowBuilder(budget);
        for (var row : sheet) {
            for (var cell : row) rows.put(cell.getColumnIndex(), valued((HSSFCell) cell));
            rows.end(row.getRowNum() + 1);
        }
        List<Merge> merges = new ArrayList<>();
        for (var area : sheet.getMergedRegions()) {
            merges.add(new Merge(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
        return new Sheet(sheet.getSheetName(), rows.rows(), merges);
    }

    private static Cell valued(HSSFCell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) return Cell.formula(shown(cell), cell.getCellFormula());
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell))
            return Cell.of(cell.getLocalDateTimeCellValue().toLocalDate());
        if (type == CellType.NUMERIC) return Cell.of(number(cell));
        return Cell.of(text(cell, type));
    }

    private static String shown(HSSFCell cell) {
        CellType type = cell.getCachedFormulaResultType();
        return type == CellType.NUMERIC ? number(cell).toPlainString() : text(cell, type);
    }

    private static BigDecimal number(HSSFCell cell) {
        return Numbers.shown(BigDecimal.valueOf(cell.getNumericCellValue()));
    }

    private static String text(HSSFCell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }
}
