package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * How a class stands in one subject.
 *
 * @param ranks by pupil, of those assessed
 * @param spread null when nobody was assessed
 */
public record SubjectStanding(
        Map<StudentId, Rank> ranks, @Nullable Spread spread) {

    private record Line(StudentId student, SubjectAverage average) {
        BigDecimal printed() {
            return Objects.requireNonNull(average.printed());
        }

        Fraction exact() {
            return Objects.requireNonNull(average.exact());
        }
    }

    /** The standing in every subject in which somebody was assessed. */
    static Map<SubjectId, SubjectStanding> of(List<PupilAverage> pupils) {
        return pupils.stream()
                .flatMap(pupil -> pupil.general().subjects().stream()
                        .filter(subject -> subject.average().assessed())
                        .map(subject -> new Line(pupil.student(), subject.average())))
                .collect(Collectors.groupingBy(
                        line -> line.average().subject().subject(),
                        Collectors.collectingAndThen(Collectors.toList(), SubjectStanding::ofLines)));
    }

    private static SubjectStanding ofLines(List<Line> lines) {
        var printed = lines.stream().map(Line::printed).toList();
        var exact = lines.stream().map(Line::exact).toList();
        return new SubjectStanding(
                Rank.of(lines, Line::student, Line::printed),
                Spread.of(printed, exact).orElse(null));
    }
}
