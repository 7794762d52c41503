package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.average.ClassResults;
import org.kalanso.reportcards.average.CountedSubject;
import org.kalanso.reportcards.average.GeneralAverage;
import org.kalanso.reportcards.average.PupilAverage;
import org.kalanso.reportcards.average.Rank;
import org.kalanso.reportcards.average.SubjectPart;
import org.kalanso.reportcards.card.SubjectLine.CardMark;
import org.kalanso.reportcards.rules.Band;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/** The table of a card: its subjects in their groups, with what each counts. */
final class CardLines {
    private final ClassResults results;
    private final Remarks remarks;
    private final Map<SubjectId, String> teachers;
    private final Map<SubjectId, ClassSubject> subjects;
    private final Messages messages;
    private final Locale locale;

    CardLines(CardFrame frame, Remarks remarks, Messages messages) {
        this.results = frame.results();
        this.teachers = frame.teachers();
        this.locale = frame.locale();
        this.remarks = remarks;
        this.messages = messages;
        this.subjects =
                results.subjects().stream().collect(Collectors.toMap(ClassSubject::subject, Function.identity()));
    }

    List<SubjectGroup> groups(PupilAverage pupil) {
        var groups = pupil.general().subjects().stream()
                .collect(Collectors.groupingBy(
                        counted -> subject(counted).groupName(), LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(group -> group(pupil, group)).toList();
    }

    private SubjectGroup group(PupilAverage pupil, List<CountedSubject> group) {
        var alone = GeneralAverage.of(
                results.rules(), group.stream().map(CountedSubject::average).toList());
        var first = subject(group.getFirst());
        return new SubjectGroup(
                first.groupName(),
                orNull(first.groupNameEn()),
                group.stream().map(counted -> line(pupil.student(), counted)).toList(),
                alone.coefficients(),
                alone.products(),
                alone.printed());
    }

    private SubjectLine line(StudentId student, CountedSubject counted) {
        var subject = subject(counted);
        var average = counted.average();
        var standing = results.averages().subjects().get(subject.subject());
        var rank = standing == null ? null : standing.ranks().get(student);
        var spread = standing == null ? null : standing.spread();
        return new SubjectLine(
                subject.name(),
                orNull(subject.nameEn()),
                Objects.requireNonNullElse(teachers.get(subject.subject()), ""),
                SubjectLine.Mode.valueOf(subject.mode().name()),
                average.parts().stream().flatMap(part -> marks(part).stream()).toList(),
                average.printed(),
                subject.coefficient(),
                counted.product(),
                rank(rank),
                spread == null ? null : new SubjectLine.Spread(spread.lowest(), spread.mean(), spread.highest()),
                cote(average.printed()),
                remarks.of(student, subject.subject()));
    }

    private List<CardMark> marks(SubjectPart part) {
        return switch (part) {
            case SubjectPart.OfMarks of ->
                of.marks().stream()
                        .map(used -> new CardMark(
                                kind(used.mark().kind()),
                                CardMark.State.valueOf(used.mark().state().name()),
                                used.mark().value(),
                                used.mark().outOf()))
                        .toList();
            case SubjectPart.OfPeriod of -> {
                var average = of.average().printed();
                yield average == null
                        ? List.of()
                        : List.of(new CardMark(
                                of.period(),
                                CardMark.State.GRADED,
                                average,
                                results.rules().scale().outOf()));
            }
        };
    }

    /** The heading of a kind's column; a kind of the school's own making stands under its code. */
    private String kind(String code) {
        var key = "card.kind." + code;
        return messages.has(key) ? messages.get(locale, key) : code;
    }

    String cote(@Nullable BigDecimal average) {
        return average == null
                ? ""
                : Band.of(results.rules().judgement().cotes(), average)
                        .map(Band::name)
                        .orElse("");
    }

    static @Nullable CardRank rank(@Nullable Rank rank) {
        return rank == null ? null : new CardRank(rank.place(), rank.tied(), rank.among());
    }

    private ClassSubject subject(CountedSubject counted) {
        return Objects.requireNonNull(subjects.get(counted.average().subject().subject()));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
