package org.kalanso.platform.sheets.marks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One understood mark.
 *
 * @param sheet null in a text file
 * @param row as the spreadsheet shows it, or the line of a text file
 * @param column as people name it: {@code H (Mathématiques, Devoir /20)}
 * @param matricule in the form of {@link org.kalanso.platform.text.Matricules#key}
 * @param name as written beside the matricule, to compare with the roster; the matricule decides
 * @param assessment empty where the file has one mark a subject
 * @param kind {@code TEST} or {@code COMPO}, or what a file with a column of kinds says
 * @param outOf null where the file does not say
 * @param typed what stands in the cell
 */
public record MarkLine(
        @Nullable String sheet,
        int row,
        String column,
        String matricule,
        String name,
        String subject,
        String assessment,
        String kind,
        @Nullable LocalDate date,
        @Nullable BigDecimal outOf,
        MarkValue mark,
        String typed) {}
