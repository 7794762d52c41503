package org.kalanso.platform.sheets;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a file as a whole can't be read. */
public final class SheetProblem {
    private SheetProblem() {}

    public static Problem tooLarge(SheetLimits limits) {
        return Problem.of("platform.sheet-too-large", HttpStatus.CONTENT_TOO_LARGE, limits.bytes() >> 20);
    }

    /** Small on disk, huge when unpacked. */
    static Problem unpacksTooLarge(SheetLimits limits) {
        return refuse("sheet-unpacks-too-large", limits.unpackedBytes() >> 20);
    }

    static Problem tooManySheets(SheetLimits limits) {
        return refuse("sheet-too-many-sheets", limits.sheets());
    }

    static Problem tooManyRows(SheetLimits limits) {
        return refuse("sheet-too-many-rows", limits.rows());
    }

    static Problem tooManyCells(SheetLimits limits) {
        return refuse("sheet-too-many-cells", limits.cells());
    }

    static Problem tooSlow(SheetLimits limits) {
        return refuse("sheet-too-slow", limits.time().toSeconds());
    }

    static Problem encrypted() {
        return refuse("sheet-encrypted");
    }

    /** Cut off or damaged. */
    static Problem broken() {
        return refuse("sheet-broken");
    }

    /** It declares document types or entities, which no spreadsheet program writes. */
    static Problem entities() {
        return refuse("sheet-entities");
    }

    static Problem notASpreadsheet() {
        return Problem.of("platform.sheet-not-a-spreadsheet", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    static Problem empty() {
        return refuse("sheet-empty");
    }

    private static Problem refuse(String name, Object... args) {
        return Problem.of("platform." + name, HttpStatus.UNPROCESSABLE_CONTENT, args);
    }
}
