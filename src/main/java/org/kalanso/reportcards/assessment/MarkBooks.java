package org.kalanso.reportcards.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.ClassTeacher;
import org.kalanso.school.Classes;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Who sees and who writes which mark book. The head of the school: all. A teacher writes in the subjects they are assigned to
 * now; the head teacher of a class reads all of its subjects. Nobody else any: pupils and guardians see marks elsewhere.
 */
@Component
public class MarkBooks {
    private final Classes classes;
    private final Schools schools;

    MarkBooks(Classes classes, Schools schools) {
        this.classes = classes;
        this.schools = schools;
    }

    /** @throws Problem 404 where there is no such book for this caller, or marks do not belong to this period */
    public MarkBook visibleTo(Caller caller, ClassId classId, SubjectId subject, PeriodId period) {
        ClassGroup group = classVisibleTo(caller, classId);
        ClassSubject taught = subjectsVisibleTo(caller, group).stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow(Problem::notFound);
        List<Period> year = schools.periods(group.year());
        Period found = year.stream()
                .filter(each -> each.id().equals(period) && each.leaf())
                .findFirst()
                .orElseThrow(Problem::notFound);
        return new MarkBook(group, taught, found, mayWrite(caller, classId, subject), within(found, year));
    }

    /** @throws Problem 404 where there is none for this caller, 403 where they may only read it */
    public MarkBook writableBy(Caller caller, ClassId classId, SubjectId subject, PeriodId period) {
        MarkBook book = visibleTo(caller, classId, subject, period);
        if (!book.mayWrite()) throw Problem.forbidden();
        return book;
    }

    /** @throws Problem 404 where the caller does not reach the class, or reaches it without marks being their affair */
    public ClassGroup classVisibleTo(Caller caller, ClassId id) {
        if (!caller.is(Role.HEAD, Role.TEACHER)) throw Problem.notFound();
        return classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** The subjects of a class whose marks the caller may see, in the order of the card. */
    public List<ClassSubject> subjectsVisibleTo(Caller caller, ClassGroup group) {
        List<ClassSubject> all = classes.subjects(group.id());
        if (caller.is(Role.HEAD) || caller.person().equals(group.headTeacher())) return all;
        Set<SubjectId> taught = classes.teachers(group.id()).stream()
                .filter(each -> each.person().equals(caller.person()))
                .map(ClassTeacher::subject)
                .collect(Collectors.toSet());
        return all.stream().filter(each -> taught.contains(each.subject())).toList();
    }

    /** The periods of the class's year that marks belong to, in their order. */
    public List<Period> periods(ClassGroup group) {
        return schools.periods(group.year()).stream().filter(Period::leaf).toList();
    }

    private boolean mayWrite(Caller caller, ClassId classId, SubjectId subject) {
        return caller.is(Role.HEAD) || classes.teaches(caller.person(), classId, subject);
    }

    private static List<PeriodId> within(Period period, List<Period> year) {
        var byId = year.stream().collect(Collectors.toMap(Period::id, Function.identity()));
        var chain = new ArrayList<PeriodId>();
        for (@Nullable Period at = period; at != null; at = parent(at, byId::get)) chain.add(at.id());
        return chain;
    }

    private static @Nullable Period parent(Period period, Function<PeriodId, @Nullable Period> byId) {
        return Optional.ofNullable(period.parent()).map(byId).orElse(null);
    }
}
