package org.kalanso.platform.sheets.marks;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.text.Names;

/**
 * What one cell says.
 *
 * @param value only when graded
 */
public record MarkValue(State state, @Nullable BigDecimal value) {
    private static final Set<String> ABSENT = Set.of("abs", "absent", "absente", "a", "abs.", "absu", "abi", "ab");
    private static final Set<String> JUSTIFIED = Set.of(
            "abj",
            "abs j",
            "absj",
            "abs just",
            "just",
            "justifie",
            "justifiee",
            "aj",
            "abs. j",
            "excused",
            "abs justifie");
    private static final Set<String> EXEMPT =
            Set.of("disp", "dispense", "dispensee", "disp.", "exempt", "exempte", "exemptee", "dsp");

    /** The states of a cell. */
    public enum State {
        GRADED,
        /** Counts 0. */
        ABSENT_UNJUSTIFIED,
        ABSENT_JUSTIFIED,
        EXEMPT,
        /** No mark yet. */
        PENDING,
        /** Not a mark. */
        NOT_A_MARK,
        ABOVE_MAXIMUM
    }

    /** @param outOf the maximum; null where it is not known, then nothing is above it */
    public static MarkValue read(Cell cell, @Nullable BigDecimal outOf) {
        String text = Names.key(cell.text());
        if (text.isEmpty()) return new MarkValue(State.PENDING, null);
        if (ABSENT.contains(text)) return new MarkValue(State.ABSENT_UNJUSTIFIED, null);
        if (JUSTIFIED.contains(text)) return new MarkValue(State.ABSENT_JUSTIFIED, null);
        if (EXEMPT.contains(text)) return new MarkValue(State.EXEMPT, null);
        // "12/5" turned into the 12th of May by the spreadsheet is no mark that anybody wrote
        if (cell.date() != null || !text.matches("\\d{1,4}([.,]\\d{1,4})?"))
            return new MarkValue(State.NOT_A_MARK, null);
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        boolean above = outOf != null && value.compareTo(outOf) > 0;
        return new MarkValue(above ? State.ABOVE_MAXIMUM : State.GRADED, above ? null : value);
    }

    public boolean refused() {
        return state == State.NOT_A_MARK || state == State.ABOVE_MAXIMUM;
    }
}
