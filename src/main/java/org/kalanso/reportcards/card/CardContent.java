package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report card says, as data: frozen as JSON with the class, then shown, printed and verified from it and never computed again.
 * Figures are already rounded as the school's rules say, so that what is printed adds up; formatting (decimal comma, "4e / 62") is the reader's.
 * Texts in the school's second language are null where the school has only one.
 *
 * @param shape version of this record, {@value #SHAPE}; a card frozen by an older program keeps its own
 * @param schoolYear as the school writes it, "2026-2027"
 * @param scale what averages are out of: 20, or 10 in primary schools
 * @param history earlier averages of the same year, oldest first (terms on a yearly card, sequences on a term's)
 */
public record CardContent(
        int shape,
        CardSchool school,
        String schoolYear,
        CardPeriod period,
        CardPupil pupil,
        BigDecimal scale,
        List<SubjectGroup> groups,
        CardTotals totals,
        List<EarlierAverage> history,
        ClassFigures classFigures,
        CouncilSays council,
        Attendance attendance,
        Issue issue) {

    public static final int SHAPE = 1;

    public CardContent {
        groups = List.copyOf(groups);
        history = List.copyOf(history);
    }

    /** Is anything to be said twice, in French and in English? */
    public boolean bilingual() {
        return school.bilingual();
    }

    /** An average of an earlier period; null = the pupil was not assessed then. */
    public record EarlierAverage(
            String period,
            @Nullable BigDecimal average,
            @Nullable CardRank rank) {}

    /** Hours and times counted by the attendance module; null = nobody counted, the paper leaves room for a pen. */
    public record Attendance(
            @Nullable Integer justifiedHours,
            @Nullable Integer unjustifiedHours,
            @Nullable Integer lateArrivals,
            List<String> sanctions) {

        public static final Attendance NOT_COUNTED = new Attendance(null, null, null, List.of());

        public Attendance {
            sanctions = List.copyOf(sanctions);
        }
    }
}
