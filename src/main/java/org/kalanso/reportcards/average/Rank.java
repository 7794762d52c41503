package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A place among those ranked.
 *
 * @param place from 1; ties share the better place and the next is skipped: 1, 2, 2, 4
 * @param tied shared with another pupil
 * @param among how many are ranked: those with an average only
 */
public record Rank(int place, boolean tied, int among) {

    /** Ranks whatever has an average, the highest first. Averages are compared by value: 13.1 ties with 13.10. */
    static <K, T> Map<K, Rank> of(List<T> ranked, Function<T, K> key, Function<T, BigDecimal> average) {
        var byAverage = new TreeMap<BigDecimal, List<T>>(Comparator.reverseOrder());
        for (var one : ranked)
            byAverage
                    .computeIfAbsent(average.apply(one), _ -> new ArrayList<>())
                    .add(one);
        var ranks = new HashMap<K, Rank>();
        var place = 1;
        for (var together : byAverage.values()) {
            var rank = new Rank(place, together.size() > 1, ranked.size());
            for (var one : together) ranks.put(key.apply(one), rank);
            place += together.size();
        }
        return ranks;
    }
}
