package org.kalanso.reportcards.average;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.average.MissingMarks.MarkGiver;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.Schools;
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
        var table = marks.of(
                group.id(), tree.leaves().map(leaf -> leaf.period().id()).toList());
        var pupils = new PupilAverages(grading, subjects, table);
        var track = Objects.requireNonNullElse(group.track(), "");
        var averages = ClassAverages.of(
                grading,
                roster.stream()
                        .map(pupil -> pupils.of(pupil.student(), track, tree))
                        .toList());
        var missing = missing(group, subjects, roster, table);
        return new ClassResults(new Place(group, tree.period()), grading, subjects, roster, averages, missing);
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
