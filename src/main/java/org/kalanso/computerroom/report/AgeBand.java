package org.kalanso.computerroom.report;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Ages as funders ask for them, in whole years on the day of a session. */
enum AgeBand {
    UNDER_15(0),
    FROM_15(15),
    FROM_18(18),
    FROM_25(25),
    FROM_35(35),
    FROM_60(60),
    UNKNOWN(Integer.MAX_VALUE);

    private final int least;

    AgeBand(int least) {
        this.least = least;
    }

    static AgeBand of(@Nullable LocalDate born, LocalDate on) {
        if (born == null || born.isAfter(on)) return UNKNOWN;
        int age = Period.between(born, on).getYears();
        AgeBand found = UNDER_15;
        for (AgeBand each : values()) if (age >= each.least) found = each;
        return found;
    }
}
