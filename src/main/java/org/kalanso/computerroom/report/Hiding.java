package org.kalanso.computerroom.report;

import java.util.List;

/**
 * Which groups of a table are hidden, so that neither a small group is shown nor its number can be worked out from the others
 * and their sum. The rule, with its proof: {@code docs/guides/figures-for-funders.md}.
 *
 * <ol>
 *   <li>Groups of one to four people are hidden. A group without anybody has nobody to recognise, and shows its nought.
 *   <li>Where any is hidden, the smallest of those with at least {@value #LEAST} is hidden too, and every one as large as it.
 *   <li>Where none has as many, the whole table is hidden, groups without anybody too.
 * </ol>
 */
final class Hiding {
    static final int LEAST = 5;

    private Hiding() {}

    /** @param people of each group. @return for each whether it is hidden; where that group stands plays no part */
    static List<Boolean> of(List<Long> people) {
        boolean small = people.stream().anyMatch(each -> each > 0 && each < LEAST);
        long smallest = people.stream()
                .filter(each -> each >= LEAST)
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
        return people.stream()
                .map(each -> small && (smallest == 0 || each > 0 && each <= smallest))
                .toList();
    }
}
