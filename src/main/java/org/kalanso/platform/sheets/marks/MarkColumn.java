package org.kalanso.platform.sheets.marks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.sheets.Columns;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.text.Names;

/**
 * One column of marks.
 *
 * @param column counted from 0
 * @param subject a code or a name, as written
 * @param assessment as written: {@code Devoir 1}; empty where the sheet has one mark a subject
 * @param outOf the maximum; null where the sheet does not say
 * @param date null where the sheet does not say
 */
public record MarkColumn(
        int column,
        String subject,
        String assessment,
        @Nullable BigDecimal outOf,
        @Nullable LocalDate date) {
    private static final Pattern WITH_MAXIMUM =
            Pattern.compile("(.*\\S)\\s*(?:/|\\bsur\\b|\\bout of\\b)\\s*(\\d{1,3})\\s*\\)?");

    /** A heading such as {@code Mathématiques /10}: a subject and its maximum; null when it is none. */
    public static @Nullable MarkColumn parse(String heading) {
        Matcher matcher = WITH_MAXIMUM.matcher(Names.tidy(heading));
        if (!matcher.matches()) return null;
        BigDecimal outOf = new BigDecimal(matcher.group(2));
        if (outOf.signum() == 0) return null;
        return new MarkColumn(-1, matcher.group(1).replaceFirst("\\($", "").strip(), "", outOf, null);
    }

    MarkColumn at(int position) {
        return new MarkColumn(position, subject, assessment, outOf, date);
    }

    /** {@code TEST} or {@code COMPO}: whether it counts as the term's composition, by its name. */
    public String kind() {
        String key = Names.key(assessment);
        return key.startsWith("compo") || key.startsWith("exam") ? "COMPO" : "TEST";
    }

    /** What this column says in a row. */
    public MarkLine line(@Nullable String sheet, Row row, int position, String matricule, String name) {
        Cell cell = row.cell(position);
        String label = Columns.letter(position) + " (" + subject
                + (assessment.isEmpty() ? "" : ", " + assessment)
                + (outOf == null ? "" : " /" + outOf.toPlainString()) + ")";
        return new MarkLine(
                sheet,
                row.number(),
                label,
                matricule,
                name,
                subject,
                assessment,
                kind(),
                date,
                outOf,
                MarkValue.read(cell, outOf),
                Names.tidy(cell.text()));
    }
}
