package org.kalanso.reportcards.appreciation;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.reportcards.council.Councils;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Component;

/** Who reads and who writes what teachers say: as with marks, but for every level of the year that has a card. */
@Component
public class AppreciationSheets {
    private final Councils councils;
    private final MarkBooks books;
    private final Classes classes;

    AppreciationSheets(Councils councils, MarkBooks books, Classes classes) {
        this.councils = councils;
        this.books = books;
        this.classes = classes;
    }

    /** @throws Problem 404 where there is no such sheet for this caller */
    public AppreciationSheet visibleTo(Caller caller, ClassId group, PeriodId period, SubjectId subject) {
        var place = councils.seenBy(caller, group, period);
        var taught = books.subjectsVisibleTo(caller, place.group()).stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var mayWrite = caller.is(Role.HEAD) || classes.teaches(caller.person(), group, subject);
        return new AppreciationSheet(place, taught, mayWrite);
    }

    /** @throws Problem 404 where the caller does not reach the class, or reaches it without marks being their affair */
    ClassGroup group(Caller caller, ClassId group) {
        return books.classVisibleTo(caller, group);
    }

    /** The subjects of a class whose sheets the caller sees, in the order of the card. */
    List<ClassSubject> subjects(Caller caller, ClassId group) {
        return books.subjectsVisibleTo(caller, group(caller, group));
    }
}
