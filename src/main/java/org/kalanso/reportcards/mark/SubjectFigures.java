package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.average.Fraction;
import org.kalanso.reportcards.average.GivenMark;
import org.kalanso.reportcards.average.SubjectAverage;
import org.kalanso.reportcards.average.SubjectInput;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.SubjectMode;
import org.kalanso.school.StudentId;

/** The averages that stand beside a grid, made by the same rules as the report card. */
final class SubjectFigures {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private final MarkBook book;
    private final List<Assessment> assessments;
    private final GradingRules rules;
    private final Map<StudentId, Map<AssessmentId, Mark>> marks = new HashMap<>();

    SubjectFigures(MarkBook book, List<Assessment> assessments, GradingRules rules) {
        this.book = book;
        this.assessments = assessments;
        this.rules = rules;
    }

    SubjectFigures with(StudentId student, AssessmentId assessment, Mark mark) {
        marks.computeIfAbsent(student, _ -> new HashMap<>()).put(assessment, mark);
        return this;
    }

    /** As printed; null where nothing counts. */
    @Nullable
    BigDecimal average(StudentId student) {
        return of(student).printed();
    }

    /** Printed averages, in the order asked; null where nothing counts. */
    Map<StudentId, @Nullable BigDecimal> averages(Collection<StudentId> students) {
        var averages = new LinkedHashMap<StudentId, @Nullable BigDecimal>();
        for (StudentId student : students) averages.put(student, average(student));
        return averages;
    }

    /** The mean of the exact averages, rounded once; null of none. */
    @Nullable
    BigDecimal classAverage(Collection<StudentId> students) {
        return mean(students.stream()
                .map(this::of)
                .map(SubjectAverage::exact)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The mean of the marks given in an assessment, on its own maximum; null of none. */
    @Nullable
    BigDecimal mean(AssessmentId assessment, Collection<StudentId> students) {
        return mean(students.stream()
                .map(student -> mark(student, assessment).value())
                .filter(Objects::nonNull)
                .map(Fraction::of)
                .toList());
    }

    private static @Nullable BigDecimal mean(List<Fraction> values) {
        if (values.isEmpty()) return null;
        Fraction sum = values.stream().reduce(Fraction.ZERO, Fraction::plus);
        return sum.dividedBy(Fraction.of(values.size())).round(CENT, RoundingMode.HALF_UP);
    }

    private SubjectAverage of(StudentId student) {
        var subject = new SubjectInput(
                book.subject().subject(),
                book.subject().name(),
                book.subject().coefficient(),
                SubjectMode.valueOf(book.subject().mode().name()));
        return SubjectAverage.of(
                rules,
                subject,
                assessments.stream()
                        .map(each -> given(each, mark(student, each.id())))
                        .toList());
    }

    private static GivenMark given(Assessment each, Mark mark) {
        return new GivenMark(each.name(), each.kind(), each.outOf(), each.weight(), mark.state(), mark.value());
    }

    private Mark mark(StudentId student, AssessmentId assessment) {
        return marks.getOrDefault(student, Map.of()).getOrDefault(assessment, Mark.PENDING);
    }
}
