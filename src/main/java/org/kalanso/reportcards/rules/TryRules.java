package org.kalanso.reportcards.rules;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.ClassResults;
import org.kalanso.reportcards.average.PupilAverage;
import org.kalanso.reportcards.average.Spread;
import org.kalanso.reportcards.average.Written;
import org.kalanso.reportcards.rules.RulesExample.Line;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what rules would do before they are saved, on the class of the school that was given marks last. */
@Component
class TryRules {
    private static final int SHOWN = 5;
    private final SchoolRules rules;
    private final RulesStore store;
    private final Classes classes;
    private final Averages averages;

    TryRules(SchoolRules rules, RulesStore store, Classes classes, Averages averages) {
        this.rules = rules;
        this.store = store;
        this.classes = classes;
        this.averages = averages;
    }

    /** Empty for a school without marks. @throws org.kalanso.platform.problem.Problem every wrong field at once */
    @Transactional(readOnly = true)
    public Optional<RulesExample> of(Caller caller, RulesDraft draft, Locale locale) {
        var before = rules.current(caller.inSchool()).rules();
        var after = RulesReader.read(draft, before);
        return store.lastMarked(caller.inSchool())
                .flatMap(sample -> classes.visibleTo(caller, sample.group())
                        .map(group -> example(
                                averages.of(group, sample.period(), before),
                                averages.of(group, sample.period(), after),
                                locale)));
    }

    private static RulesExample example(ClassResults before, ClassResults after, Locale locale) {
        var then = before.byStudent();
        var now = after.byStudent();
        var changed = Comparator.comparing((RosterPupil pupil) -> same(then, now, pupil.student()));
        var lines = after.roster().stream()
                .sorted(changed)
                .limit(SHOWN)
                .map(pupil -> line(pupil, then, after, locale))
                .toList();
        return new RulesExample(
                after.place().group().name(),
                after.place().period().name(),
                after.roster().size(),
                (int) after.roster().stream()
                        .filter(pupil -> !same(then, now, pupil.student()))
                        .count(),
                mean(before),
                mean(after),
                before.averages().statistics().successes(),
                after.averages().statistics().successes(),
                lines);
    }

    private static boolean same(
            Map<StudentId, PupilAverage> before, Map<StudentId, PupilAverage> after, StudentId student) {
        return Objects.equals(
                Objects.requireNonNull(before.get(student)).printed(),
                Objects.requireNonNull(after.get(student)).printed());
    }

    private static Line line(
            RosterPupil pupil, Map<StudentId, PupilAverage> before, ClassResults results, Locale locale) {
        var after = results.byStudent();
        var average = Objects.requireNonNull(after.get(pupil.student())).printed();
        var rank = results.averages().ranks().get(pupil.student());
        return new Line(
                pupil.name(),
                Objects.requireNonNull(before.get(pupil.student())).printed(),
                average,
                rank == null ? null : Written.rank(rank, pupil.sex(), locale),
                average == null
                        ? ""
                        : Band.of(results.rules().judgement().mentions(), average)
                                .map(band -> locale.getLanguage().equals("en") ? band.nameEn() : band.name())
                                .orElse(""));
    }

    private static java.math.@Nullable BigDecimal mean(ClassResults results) {
        Spread spread = results.averages().statistics().spread();
        return spread == null ? null : spread.mean();
    }
}
