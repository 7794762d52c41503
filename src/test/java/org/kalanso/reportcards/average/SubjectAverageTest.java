package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalanso.reportcards.average.Given.GUINEA;
import static org.kalanso.reportcards.average.Given.PRIMARY;
import static org.kalanso.reportcards.average.Given.average;
import static org.kalanso.reportcards.average.Given.mark;
import static org.kalanso.reportcards.average.Given.number;
import static org.kalanso.reportcards.average.Given.weighing;
import static org.kalanso.reportcards.average.Given.with;
import static org.kalanso.reportcards.average.Given.without;
import static org.kalanso.reportcards.mark.MarkState.ABSENT_JUSTIFIED;
import static org.kalanso.reportcards.mark.MarkState.ABSENT_UNJUSTIFIED;
import static org.kalanso.reportcards.mark.MarkState.EXEMPT;
import static org.kalanso.reportcards.mark.MarkState.PENDING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.reportcards.rules.Formula;
import org.kalanso.reportcards.rules.Rounding;
import org.kalanso.reportcards.rules.Rounding.Direction;
import org.kalanso.reportcards.rules.Rounding.Step;
import org.kalanso.reportcards.rules.Rounding.When;
import org.kalanso.reportcards.rules.SubjectMode;

@Tag("SCHOOL-3")
class SubjectAverageTest {

    @Test
    void a_composition_weighs_twice_the_mean_of_the_tests() {
        // tests (12 + 15) / 2 = 13.5; (13.5 + 2 × 11) / 3 = 11.8333…
        var average = average(GUINEA, mark("TEST", "12"), mark("TEST", "15"), mark("COMPO", "11"));

        assertThat(average.exact()).hasToString("71/6");
        assertThat(average.printed()).isEqualTo(number("11.83"));
    }

    @Test
    void a_kind_with_nothing_left_gives_its_weight_to_the_others() {
        var average = average(GUINEA, mark("TEST", "12"), mark("TEST", "15"), without("COMPO", ABSENT_JUSTIFIED));

        assertThat(average.printed()).isEqualTo(number("13.50"));
    }

    @Test
    void every_mark_has_its_own_maximum() {
        assertThat(average(GUINEA, mark("TEST", "7.5", "10"), mark("TEST", "12", "15"))
                        .printed())
                .isEqualTo(number("15.50"));
        assertThat(average(PRIMARY, mark("TEST", "13", "20")).printed()).isEqualTo(number("6.50"));
    }

    @Test
    void an_unjustified_absence_is_a_zero_and_a_justified_one_is_left_out() {
        assertThat(average(GUINEA, mark("TEST", "14"), without("TEST", ABSENT_UNJUSTIFIED))
                        .printed())
                .isEqualTo(number("7.00"));
        assertThat(average(GUINEA, mark("TEST", "14"), without("TEST", ABSENT_JUSTIFIED))
                        .printed())
                .isEqualTo(number("14.00"));
        assertThat(average(GUINEA, mark("TEST", "14"), without("TEST", EXEMPT)).printed())
                .isEqualTo(number("14.00"));
    }

    @Test
    void a_missing_mark_makes_the_average_provisional_and_is_no_zero() {
        var average = average(GUINEA, mark("TEST", "14"), without("COMPO", PENDING));

        assertThat(average.printed()).isEqualTo(number("14.00"));
        assertThat(average.provisional()).isTrue();
    }

    @Test
    void a_subject_with_nothing_left_has_no_average() {
        var average = average(GUINEA, without("TEST", EXEMPT), without("COMPO", ABSENT_JUSTIFIED));

        assertThat(average.assessed()).isFalse();
        assertThat(average.printed()).isNull();
        assertThat(average.provisional()).isFalse();
    }

    @Test
    void the_assessments_of_a_kind_have_weights_of_their_own() {
        var rules = with(GUINEA, Formula.simpleMean());

        assertThat(average(rules, weighing("3", mark("TEST", "10")), mark("TEST", "18"))
                        .printed())
                .isEqualTo(number("12.00"));
    }

    @Test
    void only_the_best_marks_count_where_the_school_says_so() {
        var rules = with(GUINEA, Formula.bestOf(2));
        var average = average(rules, mark("TEST", "8"), mark("TEST", "16"), mark("TEST", "13"));

        assertThat(average.printed()).isEqualTo(number("14.50"));
        assertThat(average(rules, mark("TEST", "8")).printed()).isEqualTo(number("8.00"));
    }

    @Test
    void a_kind_without_a_weight_of_its_own_weighs_one() {
        var average = average(GUINEA, mark("ORAL", "18"), mark("TEST", "12"));

        assertThat(average.printed()).isEqualTo(number("15.00"));
    }

    @Test
    void a_kind_of_weight_zero_does_not_count() {
        var rules = with(GUINEA, Formula.byKind(Map.of("HOME", BigDecimal.ZERO, "TEST", BigDecimal.ONE)));

        assertThat(average(rules, mark("HOME", "20"), mark("TEST", "9")).printed())
                .isEqualTo(number("9.00"));
        assertThat(average(rules, mark("HOME", "20")).assessed()).isFalse();
    }

    @Test
    void an_average_is_rounded_half_up_to_two_decimals() {
        var rules = with(GUINEA, Formula.simpleMean());

        assertThat(average(rules, mark("TEST", "12.01"), mark("TEST", "12")).printed())
                .isEqualTo(number("12.01")); // 12.005
        assertThat(average(rules, mark("TEST", "12"), mark("TEST", "12"), mark("TEST", "12.01"))
                        .printed())
                .isEqualTo(number("12.00")); // 12.0033…
    }

    @Test
    void a_school_may_round_up_or_to_a_larger_step() {
        var marks = new GivenMark[] {mark("TEST", "12.02"), mark("TEST", "12.12")}; // 12.07
        var when = When.AS_PRINTED;

        assertThat(average(with(GUINEA, new Rounding(when, Direction.HALF_UP, Step.TENTH, Step.TENTH)), marks)
                        .printed())
                .isEqualTo(number("12.10"));
        assertThat(average(with(GUINEA, new Rounding(when, Direction.UP, Step.QUARTER, Step.QUARTER)), marks)
                        .printed())
                .isEqualTo(number("12.25"));
        assertThat(average(with(GUINEA, new Rounding(when, Direction.HALF_UP, Step.QUARTER, Step.QUARTER)), marks)
                        .printed())
                .isEqualTo(number("12.00"));
        assertThat(average(with(GUINEA, new Rounding(when, Direction.UP, Step.HALF, Step.HALF)), marks)
                        .printed())
                .isEqualTo(number("12.50"));
    }

    @Test
    void a_term_is_the_mean_of_the_sequences_in_which_the_subject_was_assessed() {
        var subject = Given.subject("Français", "5", SubjectMode.NORMAL);
        var first = part("Séquence 1", average(GUINEA, mark("TEST", "13.13")));
        var second = part("Séquence 2", average(GUINEA, mark("TEST", "14")));
        var none = part("Séquence 2", average(GUINEA));

        assertThat(SubjectAverage.composed(GUINEA, subject, List.of(first, second))
                        .printed())
                .isEqualTo(number("13.57")); // 13.565
        assertThat(SubjectAverage.composed(GUINEA, subject, List.of(first, none))
                        .printed())
                .isEqualTo(number("13.13"));
    }

    private static SubjectPart.OfPeriod part(String period, SubjectAverage average) {
        return SubjectPart.OfPeriod.of(GUINEA, period, average);
    }
}
