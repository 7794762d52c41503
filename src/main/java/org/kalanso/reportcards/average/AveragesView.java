package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.AwardRule;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.reportcards.rules.Band;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * The results of a class as API clients and pages read them; the pupils in the order of the roll.
 *
 * @param scale what averages are out of
 * @param middle the average under which a subject is weak
 */
public record AveragesView(
        ClassId classId,
        PeriodId period,
        BigDecimal scale,
        BigDecimal middle,
        List<PupilResult> pupils,
        ClassStatistics statistics,
        @Nullable BigDecimal successRate,
        List<MissingMarks> missing) {

    /**
     * One pupil.
     *
     * @param average null = not assessed
     * @param mention empty without an average
     * @param proposed what the school's thresholds propose; null = nothing
     * @param provisional a mark is missing
     */
    public record PupilResult(
            StudentId student,
            String name,
            @Nullable String matricule,
            @Nullable String sex,
            @Nullable BigDecimal average,
            @Nullable Rank rank,
            String mention,
            @Nullable Award proposed,
            boolean provisional,
            List<SubjectResult> subjects) {}

    /** One subject of a pupil; no average = not assessed. */
    public record SubjectResult(
            SubjectId subject,
            String name,
            @Nullable BigDecimal average,
            BigDecimal coefficient,
            @Nullable BigDecimal product,
            @Nullable Rank rank) {}

    public static AveragesView of(ClassResults results) {
        var byStudent = results.byStudent();
        var statistics = results.averages().statistics();
        return new AveragesView(
                results.place().group().id(),
                results.place().period().id(),
                results.rules().scale().outOf(),
                results.rules().scale().middle(),
                results.roster().stream()
                        .map(pupil -> pupil(results, pupil, Objects.requireNonNull(byStudent.get(pupil.student()))))
                        .toList(),
                statistics,
                statistics.successRate(),
                results.missing());
    }

    private static PupilResult pupil(ClassResults results, RosterPupil pupil, PupilAverage average) {
        var printed = average.printed();
        var judgement = results.rules().judgement();
        return new PupilResult(
                pupil.student(),
                pupil.name(),
                pupil.matricule(),
                pupil.sex(),
                printed,
                results.averages().ranks().get(pupil.student()),
                printed == null
                        ? ""
                        : Band.of(judgement.mentions(), printed).map(Band::name).orElse(""),
                printed == null
                        ? null
                        : AwardRule.propose(judgement.awards(), printed).orElse(null),
                average.provisional(),
                average.general().subjects().stream()
                        .map(counted -> subject(results, pupil.student(), counted))
                        .toList());
    }

    private static SubjectResult subject(ClassResults results, StudentId student, CountedSubject counted) {
        var subject = counted.average().subject();
        var standing = results.averages().subjects().get(subject.subject());
        return new SubjectResult(
                subject.subject(),
                subject.name(),
                counted.average().printed(),
                subject.coefficient(),
                counted.product(),
                standing == null ? null : standing.ranks().get(student));
    }
}
