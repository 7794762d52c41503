package org.kalanso.reportcards.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkValue;

/**
 * A term of marks for pupils whose sheet no file brings: the columns of the sheet there is, and for each pupil a strength of
 * their own. The same in every demo, so that pictures and tests stay true.
 */
final class DemoTerm {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal TEN = BigDecimal.TEN;
    /** In quarters of a mark out of 20. */
    private static final int LOWEST = 6;

    private static final int HIGHEST = 78;
    private static final int PER_THOUSAND = 1000;

    private DemoTerm() {}

    /** @param sheet whose columns are taken */
    static List<MarkLine> of(List<MarkLine> sheet, List<String> matricules) {
        Map<String, MarkLine> columns = new LinkedHashMap<>();
        for (MarkLine line : sheet) columns.putIfAbsent(line.column(), line);
        List<MarkLine> lines = new ArrayList<>();
        for (String matricule : matricules) {
            var random = new Random(matricule.hashCode());
            int strength = 20 + random.nextInt(20) + random.nextInt(20) + random.nextInt(8);
            for (MarkLine column : columns.values()) lines.add(line(column, matricule, mark(random, strength, column)));
        }
        return lines;
    }

    /** The last columns of these lines without a mark: what a council still waits for. */
    static List<MarkLine> unfinished(List<MarkLine> lines, int cells) {
        List<MarkLine> open = new ArrayList<>(lines);
        for (int i = open.size() - cells; i < open.size(); i++)
            open.set(i, line(open.get(i), open.get(i).matricule(), new MarkValue(MarkValue.State.PENDING, null)));
        return open;
    }

    /** What a head does before the council: who has no mark was excused, and so was the cell that nobody could read. */
    static List<MarkLine> completed(List<MarkLine> lines) {
        return lines.stream().map(DemoTerm::completed).toList();
    }

    static MarkLine completed(MarkLine line) {
        return isMissing(line)
                ? line(line, line.matricule(), new MarkValue(MarkValue.State.ABSENT_JUSTIFIED, null))
                : line;
    }

    private static boolean isMissing(MarkLine line) {
        return line.mark().refused() || line.mark().state() == MarkValue.State.PENDING;
    }

    private static MarkValue mark(Random random, int strength, MarkLine column) {
        int chance = random.nextInt(PER_THOUSAND);
        if (chance < 15) return new MarkValue(MarkValue.State.ABSENT_UNJUSTIFIED, null);
        if (chance < 30) return new MarkValue(MarkValue.State.ABSENT_JUSTIFIED, null);
        int quarters = Math.clamp(strength + random.nextInt(25) - 12, LOWEST, HIGHEST);
        boolean outOfTen = column.outOf() != null && column.outOf().compareTo(TEN) == 0;
        return graded(QUARTER.multiply(BigDecimal.valueOf(outOfTen ? quarters / 2 : quarters)));
    }

    private static MarkValue graded(BigDecimal value) {
        return new MarkValue(MarkValue.State.GRADED, value);
    }

    private static MarkLine line(MarkLine column, String matricule, MarkValue mark) {
        return new MarkLine(
                column.sheet(),
                column.row(),
                column.column(),
                matricule,
                "",
                column.subject(),
                column.assessment(),
                column.kind(),
                column.date(),
                column.outOf(),
                mark,
                text(mark.value()));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
