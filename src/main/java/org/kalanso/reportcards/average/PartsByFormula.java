package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kalanso.reportcards.average.SubjectPart.OfMarks;
import org.kalanso.reportcards.average.SubjectPart.UsedMark;
import org.kalanso.reportcards.rules.Formula;
import org.kalanso.reportcards.rules.GradingRules;

/** Sorts the marks of a subject into the parts that the school's formula takes the mean of. */
final class PartsByFormula {
    private PartsByFormula() {}

    static List<SubjectPart> of(GradingRules rules, List<GivenMark> marks) {
        var scale = rules.scale().outOf();
        return switch (rules.formula().way()) {
            case SIMPLE_MEAN -> List.of(part("", BigDecimal.ONE, use(marks, scale)));
            case BY_KIND -> byKind(rules.formula(), marks, scale);
            case BEST_OF ->
                List.of(part("", BigDecimal.ONE, best(rules.formula().best(), use(marks, scale))));
        };
    }

    private static List<SubjectPart> byKind(Formula formula, List<GivenMark> marks, BigDecimal scale) {
        var kinds = marks.stream().collect(Collectors.groupingBy(GivenMark::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .<SubjectPart>map(
                        kind -> part(kind.getKey(), formula.weightOf(kind.getKey()), use(kind.getValue(), scale)))
                .toList();
    }

    private static OfMarks part(String kind, BigDecimal weight, List<UsedMark> marks) {
        var terms = marks.stream()
                .filter(UsedMark::counted)
                .map(PartsByFormula::term)
                .toList();
        return new OfMarks(kind, weight, WeightedMean.of(terms).value().orElse(null), marks);
    }

    private static WeightedMean.Term term(UsedMark used) {
        return new WeightedMean.Term(value(used), Fraction.of(used.mark().weight()));
    }

    private static Fraction value(UsedMark used) {
        var onScale = used.onScale();
        return onScale == null ? Fraction.ZERO : onScale;
    }

    private static List<UsedMark> use(List<GivenMark> marks, BigDecimal scale) {
        return marks.stream()
                .map(mark -> mark.counts() ? new UsedMark(mark, mark.on(scale), true) : new UsedMark(mark, null, false))
                .toList();
    }

    /** Of equal marks the one that weighs more is kept, so that the order in which marks came can't matter. */
    private static List<UsedMark> best(int best, List<UsedMark> marks) {
        Set<UsedMark> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        marks.stream()
                .filter(UsedMark::counted)
                .sorted(Comparator.comparing(PartsByFormula::value)
                        .thenComparing(used -> used.mark().weight())
                        .reversed())
                .limit(best)
                .forEach(kept::add);
        return marks.stream()
                .map(used -> kept.contains(used) ? used : new UsedMark(used.mark(), used.onScale(), false))
                .toList();
    }
}
