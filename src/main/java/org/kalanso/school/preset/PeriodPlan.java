package org.kalanso.school.preset;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days shared out between the periods of a year: as evenly as whole days allow, without a gap, first to last. */
public record PeriodPlan(LocalDate startsOn, LocalDate endsOn) {
    /** @param parts at least one, at most as many as there are days */
    List<PeriodPlan> split(int parts) {
        long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        var plans = new ArrayList<PeriodPlan>(parts);
        for (int i = 0; i < parts; i++)
            plans.add(
                    new PeriodPlan(startsOn.plusDays(days * i / parts), startsOn.plusDays(days * (i + 1) / parts - 1)));
        return plans;
    }
}
