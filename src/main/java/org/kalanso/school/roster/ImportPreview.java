package org.kalanso.school.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.rosterfile.PupilField;

/**
 * What somebody sees before they agree.
 *
 * @param created rows that make somebody or something new, as {@code changed} change what is there
 * @param refusedRows rows that would be left out
 * @param changes the differences, the first few hundred
 * @param sheets what was found where, for the correction of columns; empty unless the list is one of pupils
 * @param sample the first pupils as understood
 * @param job that imports it; null before it is confirmed
 * @param result null before it is done
 */
public record ImportPreview(
        UUID id,
        ListKind kind,
        String fileName,
        RosterImport.State state,
        @Nullable ImportReport report,
        int created,
        int changed,
        int refusedRows,
        List<Difference> changes,
        List<SheetColumns> sheets,
        List<SamplePupil> sample,
        @Nullable String className,
        @Nullable UUID job,
        @Nullable ImportResult result) {

    @Schema(name = "ImportDifference")
    public record Difference(
            @Nullable String sheet,
            int row,
            @Nullable String matricule,
            String name,
            String field,
            String before,
            String after) {}

    /** @param name null in a text file */
    @Schema(name = "ImportSheet")
    public record SheetColumns(@Nullable String name, int headerRow, List<Column> columns) {}

    /** @param field null where the column is left out */
    @Schema(name = "ImportColumn")
    public record Column(String heading, @Nullable String field) {}

    @Schema(name = "ImportSample")
    public record SamplePupil(
            @Nullable String matricule,
            String name,
            String className,
            String born,
            @Nullable String sex,
            String guardians) {}

    /** Whether the list has columns of marks, which are a matter of the mark grid. */
    public boolean bringsMarks() {
        return sheets.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .anyMatch(column -> PupilField.MARK.name().equals(column.field()));
    }

    /** How many rows the button would import. */
    public int importable() {
        return created + changed;
    }
}
