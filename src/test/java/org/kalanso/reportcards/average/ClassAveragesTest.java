package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalanso.reportcards.average.Given.GUINEA;
import static org.kalanso.reportcards.average.Given.number;
import static org.kalanso.reportcards.average.Given.places;
import static org.kalanso.reportcards.average.Given.pupil;
import static org.kalanso.reportcards.average.Given.with;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.reportcards.rules.PeriodRules.Ranks;

@Tag("SCHOOL-3")
class ClassAveragesTest {

    @Test
    void ties_share_the_better_rank_and_the_next_is_skipped() {
        var a = pupil("14");
        var b = pupil("13");
        var c = pupil("13.00");
        var d = pupil("9");
        var averages = ClassAverages.of(GUINEA, List.of(d, c, a, b));

        assertThat(places(averages, a, b, c, d)).containsExactly(1, 2, 2, 4);
        assertThat(averages.ranks().get(b.student())).isEqualTo(new Rank(2, true, 4));
        assertThat(averages.ranks().get(d.student())).isEqualTo(new Rank(4, false, 4));
    }

    @Test
    void ranks_are_read_on_the_rounded_average() {
        // 12.004 and 12.00 print the same: nobody could see why one is before the other
        var a = pupil("12.004");
        var b = pupil("12");

        assertThat(places(ClassAverages.of(GUINEA, List.of(a, b)), a, b)).containsExactly(1, 1);
    }

    @Test
    void who_was_not_assessed_has_no_rank_and_is_not_counted() {
        var a = pupil("14");
        var absent = Given.notAssessed();
        var averages = ClassAverages.of(GUINEA, List.of(absent, a));

        assertThat(averages.ranks()).doesNotContainKey(absent.student());
        assertThat(averages.ranks().get(a.student())).isEqualTo(new Rank(1, false, 1));
        assertThat(averages.statistics().enrolled()).isEqualTo(2);
        assertThat(averages.statistics().ranked()).isEqualTo(1);
    }

    @Test
    void a_school_may_rank_inside_the_track() {
        var a = pupil("D", "14");
        var b = pupil("D", "12");
        var c = pupil("C", "13");
        var pupils = List.of(a, b, c);

        assertThat(places(ClassAverages.of(GUINEA, pupils), a, b, c)).containsExactly(1, 3, 2);
        var inTrack = ClassAverages.of(with(GUINEA, Ranks.IN_TRACK), pupils);
        assertThat(places(inTrack, a, b, c)).containsExactly(1, 2, 1);
        assertThat(Given.rank(inTrack, c).among()).isEqualTo(1);
    }

    @Test
    void the_statistics_are_those_of_the_ranked_pupils() {
        var statistics = ClassAverages.of(
                        GUINEA, List.of(pupil("9.99"), pupil("10"), pupil("14.5"), Given.notAssessed()))
                .statistics();
        var spread = Objects.requireNonNull(statistics.spread());

        assertThat(spread.highest()).isEqualTo(number("14.50"));
        assertThat(spread.lowest()).isEqualTo(number("9.99"));
        assertThat(spread.mean()).isEqualTo(number("11.50")); // 34.49 / 3 = 11.4966…
        assertThat(statistics.successes()).isEqualTo(2);
        assertThat(statistics.successRate()).isEqualTo(number("66.67"));
    }

    @Test
    void a_class_in_which_nobody_was_assessed_has_no_figures() {
        var statistics = ClassAverages.of(GUINEA, List.of(Given.notAssessed())).statistics();

        assertThat(statistics.spread()).isNull();
        assertThat(statistics.successRate()).isNull();
    }

    @Test
    void each_subject_has_its_ranks_and_its_spread() {
        var a = pupil("14");
        var b = pupil("11");
        var averages = ClassAverages.of(GUINEA, List.of(a, b, Given.notAssessed()));
        var french = averages.subjects().values().iterator().next();

        assertThat(averages.subjects()).hasSize(1);
        assertThat(french.ranks().get(b.student())).isEqualTo(new Rank(2, false, 2));
        assertThat(french.spread()).isEqualTo(new Spread(number("11.00"), number("12.50"), number("14.00")));
    }
}
