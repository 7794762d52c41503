package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.average.MissingMarks.MarkGiver;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.PeriodRules.Ranks;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;

/** Computes the averages of a class from its marks, whenever they are asked for: nothing is kept that could grow stale. */
@Component
public class Averages {
    private final Classes classes;
    private final Schools schools;
    private final SchoolRules rules;
    private final MarkTableStore marks;

    Averages(Classes classes, Schools schools, SchoolRules rules, MarkTableStore marks) {
        this.classes = classes;
        this.schools = schools;
        this.rules = rules;
        this.marks = marks;
    }

    /**
     * The class in the period, for its head and its teachers.
     *
     * @throws Problem 404 where the caller does not reach the class, or its year has no such period
     */
    public ClassResults visibleTo(Caller caller, ClassId id, PeriodId period) {
        if (!caller.is(Role.HEAD, Role.TEACHER)) throw Problem.notFound();
        return of(classes.visibleTo(caller, id).orElseThrow(Problem::notFound), period);
    }

    /** The class in the period, for those who already hold the class. @throws Problem 404 where its year has no such period */
    public ClassResults of(ClassGroup group, PeriodId period) {
        return of(group, period, rules.of(group.school()));
    }

    /** The same by other rules than the school's, to see what they would do. */
    public ClassResults of(ClassGroup group, PeriodId period, GradingRules grading) {
        var tree = PeriodTree.of(schools.periods(group.year()), period).orElseThrow(Problem::notFound);
        var subjects = classes.subjects(group.id());
        var roster = classes.roster(group.id());
        var table = table(group, tree);
        var averages =
                ClassAverages.of(grading, pupils(group, tree, grading, roster, table), sameTrack(group, tree, grading));
        var missing = missing(group, subjects, roster, table);
        return new ClassResults(new Place(group, tree.period()), grading, subjects, roster, averages, missing);
    }

    private MarkTable table(ClassGroup group, PeriodTree tree) {
        var leaves = tree.leaves().map(leaf -> leaf.period().id()).toList();
        return marks.of(group.id(), leaves, classes.moved(group.id()));
    }

    private List<PupilAverage> pupils(
            ClassGroup group, PeriodTree tree, GradingRules grading, List<RosterPupil> roster, MarkTable table) {
        var pupils = new PupilAverages(grading, classes.subjects(group.id()), table, printed(tree, roster));
        var track = Objects.requireNonNullElse(group.track(), "");
        return roster.stream()
                .map(pupil -> pupils.of(pupil.student(), track, tree))
                .toList();
    }

    /** Only the year is made of what was printed before. */
    private Map<PeriodId, Map<StudentId, BigDecimal>> printed(PeriodTree tree, List<RosterPupil> roster) {
        if (tree.period().kind() != Period.Kind.YEAR || tree.leaf()) return Map.of();
        var parts = Stream.concat(tree.parts().stream(), tree.leaves())
                .map(part -> part.period().id())
                .distinct()
                .toList();
        return marks.printed(roster.stream().map(RosterPupil::student).toList(), parts);
    }

    /** The pupils of the other classes of the same level and track, where the school ranks among those. */
    private List<PupilAverage> sameTrack(ClassGroup group, PeriodTree tree, GradingRules grading) {
        if (grading.periods().ranks() != Ranks.IN_TRACK || group.trackId() == null) return List.of();
        return classes.ofSchool(group.school()).stream()
                .filter(other -> !other.id().equals(group.id()))
                .filter(other -> other.year().equals(group.year())
                        && other.levelId().equals(group.levelId())
                        && group.trackId().equals(other.trackId()))
                .flatMap(other -> {
                    var roster = classes.roster(other.id());
                    return pupils(other, tree, grading, roster, table(other, tree)).stream();
                })
                .toList();
    }

    private List<MissingMarks> missing(
            ClassGroup group, List<ClassSubject> subjects, List<RosterPupil> roster, MarkTable table) {
        var names = subjects.stream().collect(Collectors.toMap(ClassSubject::subject, ClassSubject::name));
        var teachers = classes.teachers(group.id());
        return table.assessments().stream()
                .filter(held -> names.containsKey(held.subject()))
                .map(held -> new MissingMarks(
                        held.subject(),
                        Objects.requireNonNull(names.get(held.subject())),
                        held.name(),
                        (int) roster.stream()
                                .filter(pupil -> table.pending(held, pupil.student()))
                                .count(),
                        teachers.stream()
                                .filter(teacher -> teacher.subject().equals(held.subject()))
                                .map(teacher -> new MarkGiver(teacher.person(), teacher.name()))
                                .toList()))
                .filter(missing -> missing.pupils() > 0)
                .toList();
    }
}
