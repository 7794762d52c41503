package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kalanso.reportcards.mark.MarkState;
import org.kalanso.reportcards.rules.Formula;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.SubjectMode;
import org.kalanso.school.StudentId;

/** What must hold of averages whatever the marks are. */
class AveragePropertiesTest {
    private static final GradingRules SIMPLE = Given.with(Given.GUINEA, Formula.simpleMean());

    @Property(tries = 300)
    void the_order_of_marks_does_not_matter(
            @ForAll("anyMarks") List<GivenMark> marks, @ForAll("rules") GradingRules rules, @ForAll Random random) {
        var shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, random);

        assertThat(subject(rules, shuffled).exact())
                .isEqualTo(subject(rules, marks).exact());
    }

    @Property(tries = 300)
    void an_average_lies_between_the_lowest_and_the_highest_mark(
            @ForAll("gradedMarks") List<GivenMark> marks, @ForAll("rules") GradingRules rules) {
        var exact = Objects.requireNonNull(subject(rules, marks).exact());
        var values = marks.stream()
                .map(mark -> mark.on(rules.scale().outOf()))
                .sorted()
                .toList();

        assertThat(exact).isBetween(values.getFirst(), values.getLast());
    }

    @Property(tries = 300)
    void a_mark_equal_to_the_average_changes_nothing(@ForAll("gradedMarks") List<GivenMark> marks) {
        var exact = Objects.requireNonNull(subject(SIMPLE, marks).exact());
        // a mark of exactly the average: its numerator out of twenty times the denominator, on any maximum
        var value = new BigDecimal(exact.numerator());
        var outOf = new BigDecimal(exact.denominator()).multiply(BigDecimal.valueOf(20));
        var more = new ArrayList<>(marks);
        more.add(new GivenMark("again", "TEST", outOf, BigDecimal.ONE, MarkState.GRADED, value));

        assertThat(subject(SIMPLE, more).exact()).isEqualTo(exact);
    }

    @Property(tries = 300)
    void multiplying_all_weights_changes_nothing(
            @ForAll("gradedMarks") List<GivenMark> marks, @ForAll("weight") BigDecimal factor) {
        var one = Formula.byKind(Map.of("TEST", BigDecimal.ONE, "COMPO", BigDecimal.TWO, "ORAL", BigDecimal.ONE));
        var many = Formula.byKind(Map.of("TEST", factor, "COMPO", factor.multiply(BigDecimal.TWO), "ORAL", factor));
        var heavier = marks.stream()
                .map(mark -> Given.weighing(mark.weight().multiply(factor).toPlainString(), mark))
                .toList();

        assertThat(subject(Given.with(Given.GUINEA, many), heavier).exact())
                .isEqualTo(subject(Given.with(Given.GUINEA, one), marks).exact());
    }

    @Property(tries = 300)
    void marks_that_are_left_out_change_nothing(
            @ForAll("gradedMarks") List<GivenMark> marks, @ForAll("rules") GradingRules rules) {
        var more = new ArrayList<>(marks);
        for (var state : List.of(MarkState.EXEMPT, MarkState.ABSENT_JUSTIFIED, MarkState.PENDING))
            more.add(Given.without("PROJECT", state));

        assertThat(subject(rules, more).exact()).isEqualTo(subject(rules, marks).exact());
    }

    @Property(tries = 300)
    void the_printed_total_is_the_sum_of_the_printed_products(@ForAll("subjects") List<SubjectAverage> subjects) {
        var general = GeneralAverage.of(SIMPLE, subjects);
        var byHand = BigDecimal.ZERO;
        var coefficients = BigDecimal.ZERO;
        for (var line : general.subjects()) {
            var product = line.product();
            if (product == null) continue;
            byHand = byHand.add(product);
            if (line.role() == CountedSubject.Role.NORMAL)
                coefficients = coefficients.add(line.average().subject().coefficient());
        }

        assertThat(general.products()).isEqualByComparingTo(byHand);
        if (coefficients.signum() > 0)
            assertThat(general.printed()).isEqualTo(byHand.divide(coefficients, 2, RoundingMode.HALF_UP));
        else assertThat(general.printed()).isNull();
    }

    @Property(tries = 300)
    void a_bonus_never_lowers_an_average(@ForAll("subjects") List<SubjectAverage> subjects) {
        var without = subjects.stream()
                .filter(subject -> subject.subject().mode() != SubjectMode.BONUS)
                .toList();
        var before = GeneralAverage.of(SIMPLE, without).exact();
        var after = GeneralAverage.of(SIMPLE, subjects).exact();

        if (before == null) assertThat(after).isNull();
        else assertThat(Objects.requireNonNull(after)).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 300)
    void a_rank_is_one_more_than_the_number_of_better_averages(@ForAll("averages") List<BigDecimal> averages) {
        var pupils = averages.stream()
                .map(average -> Given.pupil(average.toPlainString()))
                .toList();
        var ranks = ClassAverages.of(SIMPLE, pupils).ranks();

        for (var pupil : pupils) {
            var own = pupil.printedWhenRanked();
            var better = pupils.stream()
                    .filter(other -> other.printedWhenRanked().compareTo(own) > 0)
                    .count();
            var equal = pupils.stream()
                    .filter(other -> other.printedWhenRanked().compareTo(own) == 0)
                    .count();
            assertThat(ranks.get(pupil.student())).isEqualTo(new Rank((int) better + 1, equal > 1, pupils.size()));
        }
    }

    @Property(tries = 200)
    void the_explanation_adds_up_at_every_level(
            @ForAll("anyMarks") List<GivenMark> marks, @ForAll("rules") GradingRules rules) {
        var subject = subject(rules, marks);
        var pupil = new PupilAverage(StudentId.newId(), "", GeneralAverage.of(rules, List.of(subject)), null);

        assertAddsUp(Explain.average(pupil).parts().getFirst());
    }

    /** Sum of exact × weight over the parts that count, divided by the divisor, is the figure itself. */
    private static void assertAddsUp(Explanation node) {
        if (node.exact() == null || node.parts().isEmpty()) return;
        var sum = Fraction.ZERO;
        for (var part : node.parts())
            if (part.weight() != null)
                sum = sum.plus(fraction(Objects.requireNonNull(part.exact())).times(Fraction.of(part.weight())));
        assertThat(sum.dividedBy(Fraction.of(Objects.requireNonNull(node.divisor()))))
                .hasToString(node.exact());
        node.parts().forEach(AveragePropertiesTest::assertAddsUp);
    }

    private static Fraction fraction(String written) {
        var parts = Arrays.stream(written.split("/", -1)).map(BigInteger::new).toList();
        return new Fraction(parts.getFirst(), parts.size() == 2 ? parts.getLast() : BigInteger.ONE);
    }

    private static SubjectAverage subject(GradingRules rules, List<GivenMark> marks) {
        return SubjectAverage.of(rules, Given.subject("Maths", "3", SubjectMode.NORMAL), marks);
    }

    @Provide
    Arbitrary<GradingRules> rules() {
        var byKind = Formula.byKind(Map.of("TEST", BigDecimal.ONE, "COMPO", BigDecimal.TWO));
        return Arbitraries.of(Formula.simpleMean(), byKind, Formula.bestOf(1), Formula.bestOf(3))
                .map(formula -> Given.with(Given.GUINEA, formula));
    }

    @Provide
    Arbitrary<BigDecimal> weight() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.5"), BigDecimal.TEN)
                .ofScale(1);
    }

    @Provide
    Arbitrary<List<BigDecimal>> averages() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("20"))
                .ofScale(1)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<GivenMark>> gradedMarks() {
        return graded().list().ofMinSize(1).ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<GivenMark>> anyMarks() {
        var without = Combinators.combine(
                        Arbitraries.of("TEST", "COMPO"),
                        Arbitraries.of(MarkState.ABSENT_UNJUSTIFIED, MarkState.EXEMPT, MarkState.PENDING))
                .as(Given::without);
        return Arbitraries.oneOf(List.of(graded(), without)).list().ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<SubjectAverage>> subjects() {
        var coefficients = Arbitraries.of("1", "2", "3", "5", "0.5", "1.5");
        return Combinators.combine(gradedMarks(), coefficients, Arbitraries.of(SubjectMode.values()))
                .as((marks, coefficient, mode) ->
                        SubjectAverage.of(SIMPLE, Given.subject("Matière", coefficient, mode), marks))
                .list()
                .ofMaxSize(14);
    }

    private static Arbitrary<GivenMark> graded() {
        var outOf = Arbitraries.of("10", "20", "40", "15");
        var share = Arbitraries.integers().between(0, 40);
        var weight = Arbitraries.of("1", "2", "0.5");
        return Combinators.combine(Arbitraries.of("TEST", "COMPO", "ORAL"), outOf, share, weight)
                .as((kind, out, fortieths, weighs) -> {
                    var value = new BigDecimal(out)
                            .multiply(BigDecimal.valueOf(fortieths))
                            .divide(BigDecimal.valueOf(40), 3, RoundingMode.HALF_UP);
                    return Given.weighing(weighs, Given.mark(kind, value.toPlainString(), out));
                });
    }
}
