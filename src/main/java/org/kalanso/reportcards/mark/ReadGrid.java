package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.AssessmentStore;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBookStore;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.Classes;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a mark book whole, or what is new in it. One snapshot, so that the change number and the cells belong together. */
@Service
class ReadGrid {
    private final MarkBookStore books;
    private final AssessmentStore assessments;
    private final Classes classes;
    private final Writers writers;
    private final MarkStore marks;
    private final SchoolRules rules;

    ReadGrid(
            MarkBookStore books,
            AssessmentStore assessments,
            Classes classes,
            Writers writers,
            MarkStore marks,
            SchoolRules rules) {
        this.books = books;
        this.assessments = assessments;
        this.classes = classes;
        this.writers = writers;
        this.marks = marks;
        this.rules = rules;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Grid whole(MarkBook book) {
        return new Grid(
                book.classGroup().id(),
                book.classGroup().name(),
                book.subject().subject(),
                book.subject().name(),
                book.period().id(),
                book.period().name(),
                book.mayWrite(),
                books.frozen(book),
                books.lastChange(book),
                assessments.in(book),
                classes.roster(book.classGroup().id()).stream()
                        .map(each -> new Grid.Pupil(each.student(), each.name(), each.matricule()))
                        .toList(),
                cells(book, 0));
    }

    /** @param after a change number this reader has seen */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Grid.News news(MarkBook book, long after) {
        return new Grid.News(
                book.mayWrite(),
                books.frozen(book),
                books.lastChange(book),
                book.classGroup().pupils(),
                assessments.in(book),
                cells(book, after));
    }

    /** Says in a few bytes whether {@link #news} would say anything new; far cheaper than asking for it. */
    String tag(MarkBook book) {
        return "%d-%s%s-%d"
                .formatted(
                        books.lastChange(book),
                        books.frozen(book) ? "f" : "o",
                        book.mayWrite() ? "w" : "r",
                        book.classGroup().pupils());
    }

    /** The marks of one assessment for everyone on the roll, untouched cells included. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<CellView> column(MarkBook book, Assessment assessment) {
        var written = new HashMap<Object, MarkCell>();
        for (MarkCell cell : marks.in(List.of(assessment.id()))) written.put(cell.student(), cell);
        Map<PersonId, String> names = writers.names(written.values());
        return classes.roster(book.classGroup().id()).stream()
                .map(each -> written.getOrDefault(each.student(), MarkCell.untouched(assessment.id(), each.student())))
                .map(cell -> CellView.of(cell, name(names, cell.by())))
                .toList();
    }

    /** The averages of these pupils in the book's subject and period, in their order; null where nothing counts. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Map<StudentId, @Nullable BigDecimal> averages(MarkBook book, List<StudentId> pupils) {
        var figures = new SubjectFigures(book, assessments.in(book), rules.of(book.school()));
        for (MarkCell cell : marks.in(book, 0)) figures.with(cell.student(), cell.assessment(), cell.mark());
        return figures.averages(pupils);
    }

    private List<CellView> cells(MarkBook book, long after) {
        List<MarkCell> cells = marks.in(book, after);
        if (cells.isEmpty()) return List.of();
        Map<PersonId, String> names = writers.names(cells);
        return cells.stream()
                .map(cell -> CellView.of(cell, name(names, cell.by())))
                .toList();
    }

    private static @Nullable String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? null : names.get(person);
    }
}
