package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.reportcards.mark.MarkState;
import org.kalanso.reportcards.rules.AwardRule;
import org.kalanso.reportcards.rules.Formula;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.PeriodRules;
import org.kalanso.reportcards.rules.PeriodRules.Ranks;
import org.kalanso.reportcards.rules.Presets;
import org.kalanso.reportcards.rules.Rounding;
import org.kalanso.reportcards.rules.SubjectMode;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/** Short words for the marks, subjects and rules of worked examples. */
final class Given {
    static final GradingRules GUINEA = Presets.of(Presets.GUINEA_SECONDARY).orElseThrow();
    static final GradingRules CAMEROON = Presets.of(Presets.CAMEROON_SECONDARY).orElseThrow();
    static final GradingRules PRIMARY = Presets.of(Presets.PRIMARY_10).orElseThrow();

    private Given() {}

    static GivenMark mark(String kind, String value) {
        return mark(kind, value, "20");
    }

    static GivenMark mark(String kind, String value, String outOf) {
        return new GivenMark(kind, kind, number(outOf), BigDecimal.ONE, MarkState.GRADED, number(value));
    }

    static GivenMark without(String kind, MarkState state) {
        return new GivenMark(kind, kind, number("20"), BigDecimal.ONE, state, null);
    }

    static GivenMark weighing(String weight, GivenMark mark) {
        return new GivenMark(mark.assessment(), mark.kind(), mark.outOf(), number(weight), mark.state(), mark.value());
    }

    static SubjectInput subject(String name, String coefficient, SubjectMode mode) {
        return new SubjectInput(
                new SubjectId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                name,
                number(coefficient),
                mode);
    }

    static SubjectAverage average(GradingRules rules, GivenMark... marks) {
        return SubjectAverage.of(rules, subject("Mathématiques", "1", SubjectMode.NORMAL), List.of(marks));
    }

    /** A subject whose average is exactly this mark. */
    static SubjectAverage subject(String name, String coefficient, SubjectMode mode, String average) {
        return SubjectAverage.of(GUINEA, subject(name, coefficient, mode), List.of(mark("TEST", average)));
    }

    static GeneralAverage general(SubjectAverage... subjects) {
        return GeneralAverage.of(GUINEA, List.of(subjects));
    }

    static PupilAverage pupil(String average) {
        return pupil("", average);
    }

    static PupilAverage pupil(String track, String average) {
        return new PupilAverage(
                StudentId.newId(), track, general(subject("Français", "1", SubjectMode.NORMAL, average)), null);
    }

    static PupilAverage notAssessed() {
        return new PupilAverage(StudentId.newId(), "", general(), null);
    }

    static List<Integer> places(ClassAverages averages, PupilAverage... pupils) {
        return Arrays.stream(pupils).map(pupil -> rank(averages, pupil).place()).toList();
    }

    static Rank rank(ClassAverages averages, PupilAverage pupil) {
        return Objects.requireNonNull(averages.ranks().get(pupil.student()));
    }

    static GradingRules with(GradingRules rules, Formula formula) {
        return new GradingRules(rules.scale(), formula, rules.rounding(), rules.periods(), rules.judgement());
    }

    static GradingRules with(GradingRules rules, Rounding rounding) {
        return new GradingRules(rules.scale(), rules.formula(), rounding, rules.periods(), rules.judgement());
    }

    static GradingRules with(GradingRules rules, Ranks ranks) {
        var periods =
                new PeriodRules(rules.periods().composed(), rules.periods().annual(), ranks);
        return new GradingRules(rules.scale(), rules.formula(), rules.rounding(), periods, rules.judgement());
    }

    static String proposed(GradingRules rules, String average) {
        return AwardRule.propose(rules.judgement().awards(), number(average))
                .map(Enum::name)
                .orElse("nothing");
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
