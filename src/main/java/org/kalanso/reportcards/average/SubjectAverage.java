package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.Rounding;

/**
 * A pupil's average in one subject, with everything it was made of.
 *
 * @param exact the mean before any rounding; null when nothing was assessed
 * @param printed the average as printed; null when nothing was assessed
 * @param provisional a mark is still missing
 */
public record SubjectAverage(
        SubjectInput subject,
        @Nullable Fraction exact,
        @Nullable BigDecimal printed,
        boolean provisional,
        List<SubjectPart> parts) {

    /** The average from the marks of a period without parts. */
    public static SubjectAverage of(GradingRules rules, SubjectInput subject, List<GivenMark> marks) {
        var parts = PartsByFormula.of(rules, marks);
        return of(rules, subject, parts, marks.stream().anyMatch(GivenMark::pending));
    }

    /** The average of a period that holds others: each part in which the subject was assessed weighs the same. */
    public static SubjectAverage composed(GradingRules rules, SubjectInput subject, List<SubjectPart.OfPeriod> parts) {
        var provisional = parts.stream().anyMatch(part -> part.average().provisional());
        return of(rules, subject, List.copyOf(parts), provisional);
    }

    private static SubjectAverage of(
            GradingRules rules, SubjectInput subject, List<SubjectPart> parts, boolean provisional) {
        var terms = parts.stream().flatMap(part -> term(part).stream()).toList();
        var exact = WeightedMean.of(terms).value().orElse(null);
        return new SubjectAverage(subject, exact, print(rules.rounding(), exact), provisional, parts);
    }

    private static List<WeightedMean.Term> term(SubjectPart part) {
        var mean = part.mean();
        return mean == null ? List.of() : List.of(new WeightedMean.Term(mean, Fraction.of(part.weight())));
    }

    private static @Nullable BigDecimal print(Rounding rounding, @Nullable Fraction exact) {
        return exact == null
                ? null
                : exact.round(rounding.subject().points(), rounding.direction().mode());
    }

    public boolean assessed() {
        return exact != null;
    }

    /** The value used from here on: what is printed, or the exact mean where the school rounds once at the end. */
    @Nullable
    Fraction used(Rounding rounding) {
        if (exact == null || printed == null) return null;
        return rounding.when() == Rounding.When.ONCE_AT_END ? exact : Fraction.of(printed);
    }
}
