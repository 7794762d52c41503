package org.kalanso.school.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodPlanTest {
    @Property
    void shares_follow_each_other_without_a_gap_and_differ_by_a_day_at_most(
            @ForAll @IntRange(min = 20, max = 400) int days, @ForAll @IntRange(min = 1, max = 6) int parts) {
        var year = new PeriodPlan(
                LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1).plusDays(days - 1));

        var plans = year.split(parts);

        assertThat(plans.getFirst().startsOn()).isEqualTo(year.startsOn());
        assertThat(plans.getLast().endsOn()).isEqualTo(year.endsOn());
        for (int i = 1; i < parts; i++)
            assertThat(plans.get(i).startsOn())
                    .isEqualTo(plans.get(i - 1).endsOn().plusDays(1));
        var lengths = plans.stream()
                .mapToLong(plan -> plan.endsOn().toEpochDay() - plan.startsOn().toEpochDay())
                .summaryStatistics();
        assertThat(lengths.getMax() - lengths.getMin()).isLessThanOrEqualTo(1);
    }
}
