package org.kalanso.computerroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Nobody who has a table with its sum, and knows the rule by which it was made, can tell the number of a hidden group: for each
 * there are tables that look the same and in which it is another.
 */
class HidingTest {
    private static final int MOST = 13;

    /** What the reader sees: the sum, and each group's number or nothing. */
    private static List<Long> seen(List<Long> people) {
        var hidden = Hiding.of(people);
        List<Long> seen = new ArrayList<>();
        seen.add(people.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < people.size(); i++) seen.add(hidden.get(i) ? -1L : people.get(i));
        return seen;
    }

    @Test
    void whoever_tries_every_table_there_is_learns_no_hidden_number() {
        for (int groups = 2; groups <= 5; groups++) {
            Map<List<Long>, List<Set<Long>>> possible = new HashMap<>();
            for (List<Long> people : everyTable(groups)) {
                if (people.stream().mapToLong(Long::longValue).sum() < Hiding.LEAST) continue;
                var cells = possible.computeIfAbsent(seen(people), look -> sets(people.size()));
                for (int i = 0; i < people.size(); i++) cells.get(i).add(people.get(i));
            }
            possible.forEach((look, cells) -> {
                for (int i = 0; i < cells.size(); i++)
                    if (look.get(i + 1) < 0)
                        assertThat(cells.get(i)).as("%s, group %d", look, i).hasSizeGreaterThan(1);
            });
        }
    }

    /** The bare rule without its second half would tell: so this test can fail. */
    @Test
    void hiding_small_groups_alone_would_give_them_away() {
        List<Long> people = List.of(3L, 20L, 30L);
        assertThat(people.stream().filter(each -> each < Hiding.LEAST)).hasSize(1);
        assertThat(Hiding.of(people)).containsExactly(true, true, false);
    }

    /** Who declared neither sex is nobody here: that must not take away the two others. */
    @Test
    void a_group_without_anybody_hides_no_other() {
        assertThat(Hiding.of(List.of(11L, 10L, 0L))).containsExactly(false, false, false);
        assertThat(Hiding.of(List.of(11L, 10L, 2L, 0L))).containsExactly(false, true, true, false);
        assertThat(Hiding.of(List.of(4L, 3L, 0L))).containsExactly(true, true, true);
    }

    @Property
    void no_shown_group_is_under_five_and_a_hidden_one_is_never_alone(@ForAll("tables") List<Long> people) {
        var hidden = Hiding.of(people);
        long count = hidden.stream().filter(each -> each).count();
        for (int i = 0; i < people.size(); i++)
            if (!hidden.get(i) && people.get(i) != 0) assertThat(people.get(i)).isGreaterThanOrEqualTo(5);
        assertThat(count).isNotEqualTo(1);
    }

    @Property
    void for_a_hidden_group_there_is_another_table_that_looks_the_same(@ForAll("tables") List<Long> people) {
        var hidden = Hiding.of(people);
        long sum = people.stream().mapToLong(Long::longValue).sum();
        if (sum < Hiding.LEAST) return;
        for (int i = 0; i < people.size(); i++)
            if (hidden.get(i)) assertThat(another(people, hidden, i)).isTrue();
    }

    /** Two hidden groups may change places; where all hidden ones are equal, the whole sum may be in one of them. */
    private static boolean another(List<Long> people, List<Boolean> hidden, int cell) {
        List<List<Long>> tries = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (!hidden.get(i) || i == cell) continue;
            var swapped = new ArrayList<>(people);
            swapped.set(i, people.get(cell));
            swapped.set(cell, people.get(i));
            tries.add(swapped);
            var moved = new ArrayList<>(people);
            moved.set(i, people.get(i) + people.get(cell));
            moved.set(cell, 0L);
            tries.add(moved);
            var shifted = new ArrayList<>(people);
            shifted.set(i, people.get(i) + 1);
            shifted.set(cell, Math.max(0, people.get(cell) - 1));
            tries.add(shifted);
        }
        return tries.stream()
                .anyMatch(each ->
                        !each.get(cell).equals(people.get(cell)) && seen(each).equals(seen(people)));
    }

    @Provide
    Arbitrary<List<Long>> tables() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 7)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(0, 200)))
                .list()
                .ofMinSize(3)
                .ofMaxSize(24);
    }

    private static List<Set<Long>> sets(int many) {
        List<Set<Long>> sets = new ArrayList<>();
        for (int i = 0; i < many; i++) sets.add(new HashSet<>());
        return sets;
    }

    private static List<List<Long>> everyTable(int groups) {
        List<List<Long>> all = List.of(List.of());
        int most = groups > 4 ? 8 : MOST;
        for (int i = 0; i < groups; i++) {
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> each : all)
                for (long n = 0; n <= most; n++) {
                    var one = new ArrayList<>(each);
                    one.add(n);
                    longer.add(one);
                }
            all = longer;
        }
        return all;
    }
}
