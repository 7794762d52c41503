package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.average.Explanation.Given;
import org.kalanso.reportcards.average.Explanation.Step;
import org.kalanso.reportcards.average.SubjectPart.OfMarks;
import org.kalanso.reportcards.average.SubjectPart.OfPeriod;
import org.kalanso.reportcards.average.SubjectPart.UsedMark;

/** Turns an average into its {@link Explanation}: it reads what was computed and computes nothing again. */
public final class Explain {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Explain() {}

    /** The average of a pupil, opened. On the year's level its parts are the terms or sequences it is the mean of. */
    public static Explanation average(PupilAverage pupil) {
        var annual = pupil.annual();
        return annual == null ? general(pupil.general()) : year(annual);
    }

    private static Explanation year(AnnualAverage annual) {
        var parts = annual.parts().stream()
                .map(part -> node(Step.PERIOD, part.period(), part.average(), null)
                        .weight(part.average() == null ? null : BigDecimal.ONE)
                        .with(null, List.of()))
                .toList();
        return node(Step.YEAR, "", annual.printed(), annual.exact())
                .with(annual.divisor() == 0 ? null : BigDecimal.valueOf(annual.divisor()), parts);
    }

    static Explanation general(GeneralAverage general) {
        var parts = general.subjects().stream().map(Explain::subject).toList();
        return node(Step.GENERAL, "", general.printed(), general.exact())
                .with(general.exact() == null ? null : general.coefficients(), parts);
    }

    private static Explanation subject(CountedSubject counted) {
        var step = switch (counted.role()) {
            case NORMAL -> Step.SUBJECT;
            case BONUS -> Step.BONUS;
            case NOT_ABOVE_MIDDLE -> Step.NOT_ABOVE_MIDDLE;
            case NOT_ASSESSED -> Step.NOT_ASSESSED;
        };
        var weight =
                counted.product() == null ? null : counted.average().subject().coefficient();
        return subject(step, counted.average(), weight);
    }

    private static Explanation subject(Step step, SubjectAverage average, @Nullable BigDecimal weight) {
        return node(step, average.subject().name(), average.printed(), average.exact())
                .weight(weight)
                .with(
                        divisor(average.parts()),
                        average.parts().stream().map(Explain::part).toList());
    }

    /** Only parts that have something left are in the divisor: that is the renormalisation. */
    private static @Nullable BigDecimal divisor(List<SubjectPart> parts) {
        return parts.stream()
                .filter(part -> part.mean() != null)
                .map(SubjectPart::weight)
                .reduce(BigDecimal::add)
                .filter(sum -> sum.signum() > 0)
                .orElse(null);
    }

    private static Explanation part(SubjectPart part) {
        var weight = part.mean() == null ? null : part.weight();
        return switch (part) {
            case OfPeriod period ->
                node(Step.PERIOD, period.period(), period.average().printed(), period.mean())
                        .weight(weight)
                        .with(
                                divisor(period.average().parts()),
                                period.average().parts().stream()
                                        .map(Explain::part)
                                        .toList());
            case OfMarks marks ->
                node(Step.KIND, marks.kind(), twoDecimals(marks.mean()), marks.mean())
                        .weight(weight)
                        .with(
                                weights(marks.marks()),
                                marks.marks().stream().map(Explain::mark).toList());
        };
    }

    private static @Nullable BigDecimal weights(List<UsedMark> marks) {
        return marks.stream()
                .filter(UsedMark::counted)
                .map(used -> used.mark().weight())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static Explanation mark(UsedMark used) {
        var mark = used.mark();
        var given = new Given(mark.state().name(), mark.value(), mark.outOf());
        return new Explanation(
                used.counted() ? Step.MARK : Step.LEFT_OUT,
                mark.assessment(),
                twoDecimals(used.onScale()),
                used.onScale() == null ? null : used.onScale().toString(),
                used.counted() ? mark.weight() : null,
                null,
                given,
                List.of());
    }

    private static @Nullable BigDecimal twoDecimals(@Nullable Fraction exact) {
        return exact == null ? null : exact.round(HUNDREDTH, RoundingMode.HALF_UP);
    }

    private static Node node(Step step, String label, @Nullable BigDecimal result, @Nullable Fraction exact) {
        return new Node(step, label, result, exact == null ? null : Objects.toString(exact), null);
    }

    private record Node(
            Step step,
            String label,
            @Nullable BigDecimal result,
            @Nullable String exact,
            @Nullable BigDecimal weight) {
        Node weight(@Nullable BigDecimal counts) {
            return new Node(step, label, result, exact, counts);
        }

        Explanation with(@Nullable BigDecimal divisor, List<Explanation> parts) {
            return new Explanation(step, label, result, exact, weight, divisor, null, parts);
        }
    }
}
