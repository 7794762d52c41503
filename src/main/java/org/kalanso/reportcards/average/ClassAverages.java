package org.kalanso.reportcards.average;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.PeriodRules.Ranks;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * The averages of a class in a period, with ranks and statistics.
 *
 * @param ranks by pupil; who has no average has no rank
 * @param subjects by subject, where somebody was assessed
 */
public record ClassAverages(
        List<PupilAverage> pupils,
        Map<StudentId, Rank> ranks,
        Map<SubjectId, SubjectStanding> subjects,
        ClassStatistics statistics) {

    public static ClassAverages of(GradingRules rules, List<PupilAverage> pupils) {
        return of(rules, pupils, List.of());
    }

    /** @param others pupils of other classes, with whom those of the same track are ranked where the school ranks by track */
    static ClassAverages of(GradingRules rules, List<PupilAverage> pupils, List<PupilAverage> others) {
        return new ClassAverages(
                List.copyOf(pupils),
                ranks(rules.periods().ranks(), pupils, others),
                SubjectStanding.of(pupils),
                ClassStatistics.of(rules, pupils));
    }

    private static Map<StudentId, Rank> ranks(Ranks among, List<PupilAverage> pupils, List<PupilAverage> others) {
        Function<PupilAverage, String> group = among == Ranks.IN_TRACK ? PupilAverage::track : _ -> "";
        var ranks = new HashMap<StudentId, Rank>();
        Stream.concat(pupils.stream(), others.stream())
                .filter(PupilAverage::ranked)
                .collect(Collectors.groupingBy(group))
                .values()
                .forEach(together ->
                        ranks.putAll(Rank.of(together, PupilAverage::student, PupilAverage::printedWhenRanked)));
        return ranks;
    }
}
