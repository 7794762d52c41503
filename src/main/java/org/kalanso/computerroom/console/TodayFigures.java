package org.kalanso.computerroom.console;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a room today, in the school's zone.
 *
 * @param people different persons and visitors who sat there; a code for nobody in particular counts as one
 * @param usedSeconds that seats were unlocked
 * @param money in each currency that was taken or is due, the school's first
 */
public record TodayFigures(int people, int sessions, long usedSeconds, List<Money> money) {
    public TodayFigures {
        money = List.copyOf(money);
    }

    /** @param taken in cash today @param due of today's sessions, not paid yet */
    public record Money(String currency, BigDecimal taken, BigDecimal due) {}

    public long hours() {
        return usedSeconds / 3_600;
    }

    public long minutes() {
        return usedSeconds / 60 % 60;
    }
}
