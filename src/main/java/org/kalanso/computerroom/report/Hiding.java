package org.kalanso.computerroom.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which groups of a table are hidden, so that neither a small group is shown nor its number can be worked out from the others
 * and their sum. The rule, with its proof: {@code docs/guides/figures-for-funders.md}.
 *
 * <ol>
 *   <li>Groups of fewer than {@value #LEAST} people are hidden, empty ones too.
 *   <li>Where any is, the smallest of the others is hidden with them, and every one as large as it.
 * </ol>
 */
final class Hiding {
    static final int LEAST = 5;

    private Hiding() {}

    /** @param people of each group. @return for each whether it is hidden; where that group stands plays no part */
    static List<Boolean> of(List<Long> people) {
        boolean none = people.stream().allMatch(each -> each >= LEAST);
        long smallest = people.stream()
                .filter(each -> each >= LEAST)
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
        List<Boolean> hidden = new ArrayList<>();
        for (long each : people) hidden.add(!none && (each < LEAST || each == smallest));
        return hidden;
    }
}
