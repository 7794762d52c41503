package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.average.AnnualAverage.Part;
import org.kalanso.reportcards.average.SubjectPart.OfPeriod;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.PeriodRules.Annual;
import org.kalanso.reportcards.rules.PeriodRules.Composed;
import org.kalanso.reportcards.rules.SubjectMode;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;

/** Computes pupils one by one from the marks of their class, at whatever level of the year is asked for. */
final class PupilAverages {
    private final GradingRules rules;
    private final List<ClassSubject> subjects;
    private final MarkTable marks;
    private final Map<PeriodId, Map<StudentId, BigDecimal>> printed;

    /** @param printed averages that stand on frozen cards, by period: a year is the mean of what was printed */
    PupilAverages(
            GradingRules rules,
            List<ClassSubject> subjects,
            MarkTable marks,
            Map<PeriodId, Map<StudentId, BigDecimal>> printed) {
        this.printed = printed;
        this.rules = rules;
        this.subjects = subjects;
        this.marks = marks;
    }

    PupilAverage of(StudentId student, String track, PeriodTree period) {
        return new PupilAverage(student, track, general(student, period), annual(student, period));
    }

    private GeneralAverage general(StudentId student, PeriodTree period) {
        var averages = subjects.stream()
                .map(subject -> subject(student, input(subject), period))
                .toList();
        return GeneralAverage.of(rules, averages);
    }

    private SubjectAverage subject(StudentId student, SubjectInput subject, PeriodTree period) {
        if (period.leaf() || marksTogether(period)) {
            var given = period.leaves()
                    .flatMap(leaf -> marks.marks(leaf.period().id(), subject.subject(), student).stream())
                    .toList();
            return SubjectAverage.of(rules, subject, given);
        }
        var parts = period.parts().stream()
                .map(part -> OfPeriod.of(rules, part.period().name(), subject(student, subject, part)))
                .toList();
        return SubjectAverage.composed(rules, subject, parts);
    }

    private boolean marksTogether(PeriodTree period) {
        return period.period().kind() != Period.Kind.YEAR && rules.periods().composed() == Composed.ALL_MARKS;
    }

    /** The year is the mean of what was printed for its parts, not of its subjects: null below the year. */
    private @Nullable AnnualAverage annual(StudentId student, PeriodTree period) {
        if (period.period().kind() != Period.Kind.YEAR || period.leaf()) return null;
        var parts = rules.periods().annual() == Annual.MEAN_OF_TERMS
                ? period.parts()
                : period.leaves().toList();
        return AnnualAverage.of(
                rules,
                parts.stream()
                        .map(part -> new Part(part.period().name(), printed(student, part)))
                        .toList());
    }

    /** As its card says, in whichever class that was; else as the marks are now. */
    private @Nullable BigDecimal printed(StudentId student, PeriodTree part) {
        var onCard = printed.getOrDefault(part.period().id(), Map.of()).get(student);
        return onCard == null ? general(student, part).printed() : onCard;
    }

    private static SubjectInput input(ClassSubject subject) {
        return new SubjectInput(
                subject.subject(),
                subject.name(),
                subject.coefficient(),
                SubjectMode.valueOf(subject.mode().name()));
    }
}
