package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalanso.reportcards.average.Given.GUINEA;
import static org.kalanso.reportcards.average.Given.general;
import static org.kalanso.reportcards.average.Given.mark;
import static org.kalanso.reportcards.average.Given.number;
import static org.kalanso.reportcards.average.Given.subject;
import static org.kalanso.reportcards.average.Given.with;
import static org.kalanso.reportcards.average.Given.without;
import static org.kalanso.reportcards.rules.SubjectMode.BONUS;
import static org.kalanso.reportcards.rules.SubjectMode.NORMAL;
import static org.kalanso.reportcards.rules.SubjectMode.ONLY_ABOVE;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.reportcards.average.AnnualAverage.Part;
import org.kalanso.reportcards.average.CountedSubject.Role;
import org.kalanso.reportcards.mark.MarkState;
import org.kalanso.reportcards.rules.Rounding;
import org.kalanso.reportcards.rules.Rounding.Direction;
import org.kalanso.reportcards.rules.Rounding.Step;
import org.kalanso.reportcards.rules.Rounding.When;

@Tag("SCHOOL-3")
class GeneralAverageTest {

    @Test
    void subjects_weigh_their_coefficients_and_the_printed_sum_adds_up() {
        var average = general(
                subject("Français", "5", NORMAL, "11.83"),
                subject("Maths", "4", NORMAL, "13.5"),
                subject("EPS", "2", NORMAL, "15"));

        // 59.15 + 54.00 + 30.00 = 143.15, by 11 = 13.0136…
        assertThat(average.products()).isEqualTo(number("143.15"));
        assertThat(average.coefficients()).isEqualByComparingTo("11");
        assertThat(average.printed()).isEqualTo(number("13.01"));
    }

    @Test
    void a_rounded_subject_average_is_the_one_used_from_then_on() {
        // 71/6 = 11.8333… is printed 11.83; three such subjects of coefficient 100 show the difference
        var exact = List.of(mark("TEST", "12"), mark("TEST", "15"), mark("COMPO", "11"));
        var once = with(GUINEA, new Rounding(When.ONCE_AT_END, Direction.HALF_UP, Step.HUNDREDTH, Step.HUNDREDTH));
        var subject = subject("Maths", "100", NORMAL);

        assertThat(GeneralAverage.of(GUINEA, List.of(SubjectAverage.of(GUINEA, subject, exact)))
                        .products())
                .isEqualTo(number("1183.00"));
        assertThat(GeneralAverage.of(once, List.of(SubjectAverage.of(once, subject, exact)))
                        .products())
                .isEqualTo(number("1183.33"));
    }

    @Test
    void the_two_ways_of_rounding_may_differ_in_the_last_decimal() {
        var once = with(GUINEA, new Rounding(When.ONCE_AT_END, Direction.HALF_UP, Step.HUNDREDTH, Step.HUNDREDTH));
        var low = List.of(mark("TEST", "10"), mark("TEST", "10.01"), mark("TEST", "10.01")); // 10.00666…
        var high = List.of(mark("TEST", "10"), mark("TEST", "10"), mark("TEST", "10.01")); // 10.00333…
        var subjects = List.of(subject("A", "2", NORMAL), subject("B", "1", NORMAL));

        assertThat(GeneralAverage.of(
                                GUINEA,
                                List.of(
                                        SubjectAverage.of(GUINEA, subjects.get(0), high),
                                        SubjectAverage.of(GUINEA, subjects.get(1), low)))
                        .printed())
                .isEqualTo(number("10.00")); // (2 × 10.00 + 10.01) / 3 = 10.0033
        assertThat(GeneralAverage.of(
                                once,
                                List.of(
                                        SubjectAverage.of(once, subjects.get(0), low),
                                        SubjectAverage.of(once, subjects.get(1), high)))
                        .printed())
                .isEqualTo(number("10.01")); // (2 × 10.00666 + 10.00333) / 3 = 10.00555
    }

    @Test
    void a_subject_that_was_not_assessed_leaves_with_its_coefficient() {
        var average = general(
                subject("Maths", "4", NORMAL, "12"),
                SubjectAverage.of(GUINEA, subject("EPS", "2", NORMAL), List.of(without("TEST", MarkState.EXEMPT))));

        assertThat(average.printed()).isEqualTo(number("12.00"));
        assertThat(average.coefficients()).isEqualByComparingTo("4");
        assertThat(average.subjects().get(1).role()).isEqualTo(Role.NOT_ASSESSED);
    }

    @Test
    void with_no_coefficient_left_there_is_no_average() {
        assertThat(general().printed()).isNull();
        assertThat(general(SubjectAverage.of(GUINEA, subject("EPS", "2", NORMAL), List.of()))
                        .printed())
                .isNull();
    }

    @Test
    void a_bonus_adds_the_points_above_the_middle_and_not_its_coefficient() {
        var average = general(subject("Maths", "4", NORMAL, "12"), subject("Latin", "2", BONUS, "13"));

        // 48 + 2 × 3 = 54, by 4
        assertThat(average.products()).isEqualTo(number("54.00"));
        assertThat(average.bonus()).isEqualTo(number("6.00"));
        assertThat(average.coefficients()).isEqualByComparingTo("4");
        assertThat(average.printed()).isEqualTo(number("13.50"));
    }

    @Test
    void a_bonus_never_takes_away_and_alone_makes_no_average() {
        assertThat(general(subject("Maths", "4", NORMAL, "12"), subject("Latin", "2", BONUS, "4"))
                        .printed())
                .isEqualTo(number("12.00"));
        assertThat(general(subject("Latin", "2", BONUS, "18")).printed()).isNull();
    }

    @Test
    void bonuses_may_carry_the_average_above_the_scale() {
        assertThat(general(subject("Maths", "1", NORMAL, "19"), subject("Latin", "1", BONUS, "16"))
                        .printed())
                .isEqualTo(number("25.00"));
    }

    @Test
    void a_subject_that_only_counts_above_the_middle_is_left_out_at_the_middle() {
        var maths = subject("Maths", "4", NORMAL, "12");

        assertThat(general(maths, subject("Dessin", "2", ONLY_ABOVE, "10.01")).printed())
                .isEqualTo(number("11.34")); // 68.02 / 6
        var at = general(maths, subject("Dessin", "2", ONLY_ABOVE, "10"));
        assertThat(at.printed()).isEqualTo(number("12.00"));
        assertThat(at.coefficients()).isEqualByComparingTo("4");
        assertThat(at.subjects().get(1).role()).isEqualTo(Role.NOT_ABOVE_MIDDLE);
    }

    @Test
    void a_broken_coefficient_still_adds_up_as_printed() {
        var average = general(subject("Maths", "1.5", NORMAL, "12.33"), subject("Français", "0.5", NORMAL, "10"));

        assertThat(average.subjects().getFirst().product()).isEqualTo(number("18.495"));
        assertThat(average.products()).isEqualByComparingTo("23.495");
        assertThat(average.printed()).isEqualTo(number("11.75")); // 11.7475
    }

    @Test
    void the_year_is_the_mean_of_the_parts_really_sat_and_prints_its_divisor() {
        var sat = AnnualAverage.of(
                GUINEA,
                List.of(new Part("T1", number("12.40")), new Part("T2", null), new Part("T3", number("13.85"))));

        assertThat(sat.divisor()).isEqualTo(2);
        assertThat(sat.printed()).isEqualTo(number("13.13")); // 13.125
        assertThat(AnnualAverage.of(GUINEA, List.of(new Part("T1", null))).printed())
                .isNull();
    }

    @Test
    void terms_and_sequences_may_give_two_different_years() {
        // the third term's second sequence was not sat: its lone sequence weighs a whole term, or one part in five
        var terms = AnnualAverage.of(GUINEA, List.of(part("13.50"), part("13.50"), part("12.40")));
        var sequences = AnnualAverage.of(
                GUINEA, List.of(part("13.00"), part("14.00"), part("13.40"), part("13.60"), part("12.40")));

        assertThat(terms.printed()).isEqualTo(number("13.13"));
        assertThat(sequences.printed()).isEqualTo(number("13.28"));
        assertThat(sequences.divisor()).isEqualTo(5);
    }

    private static Part part(String average) {
        return new Part("", number(average));
    }
}
