package org.kalanso.reportcards.average;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;

/** A period with the periods inside it, in their order. */
public record PeriodTree(Period period, List<PeriodTree> parts) {

    /** The tree under one of a year's periods; empty where the year has no such period. */
    public static Optional<PeriodTree> of(List<Period> year, PeriodId id) {
        return year.stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .map(period -> under(year, period));
    }

    private static PeriodTree under(List<Period> year, Period period) {
        var parts = year.stream()
                .filter(part -> period.id().equals(part.parent()))
                .map(part -> under(year, part))
                .toList();
        return new PeriodTree(period, parts);
    }

    boolean leaf() {
        return parts.isEmpty();
    }

    /** The periods that marks belong to. */
    public Stream<PeriodTree> leaves() {
        return leaf() ? Stream.of(this) : parts.stream().flatMap(PeriodTree::leaves);
    }
}
