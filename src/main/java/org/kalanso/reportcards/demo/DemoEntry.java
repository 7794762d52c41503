package org.kalanso.reportcards.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.AssessmentDraft;
import org.kalanso.reportcards.assessment.CreateAssessment;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.reportcards.mark.CellCommand;
import org.kalanso.reportcards.mark.EnterMarks;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Component;

/** Enters the marks of a file: per class, subject and period its assessments, then every cell in one batch. */
@Component
class DemoEntry {
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final Classes classes;
    private final MarkBooks books;
    private final CreateAssessment create;
    private final EnterMarks marks;

    DemoEntry(Classes classes, MarkBooks books, CreateAssessment create, EnterMarks marks) {
        this.classes = classes;
        this.books = books;
        this.create = create;
        this.marks = marks;
    }

    /** How many marks each class got; classes without any are left out. */
    record Entered(Map<ClassId, Integer> byClass) {
        int marks() {
            return byClass.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A grid of the file. */
    private record Book(SubjectId subject, PeriodId period) {}

    /** A column of a grid. */
    private record Column(
            String name, String kind, @Nullable LocalDate date, BigDecimal outOf) {}

    /** @param leaves the periods that marks belong to, in their order */
    Entered enter(Caller head, List<MarkLine> lines, List<Period> leaves) {
        Map<String, List<MarkLine>> byMatricule = new HashMap<>();
        for (MarkLine line : lines)
            byMatricule
                    .computeIfAbsent(Matricules.key(line.matricule()), key -> new ArrayList<>())
                    .add(line);
        Map<ClassId, Integer> entered = new LinkedHashMap<>();
        for (ClassGroup group : classes.visibleTo(head)) {
            int marksOfClass = enter(head, group, byMatricule, leaves);
            if (marksOfClass > 0) entered.put(group.id(), marksOfClass);
        }
        return new Entered(entered);
    }

    private int enter(Caller head, ClassGroup group, Map<String, List<MarkLine>> lines, List<Period> leaves) {
        Map<String, SubjectId> subjects = new HashMap<>();
        for (ClassSubject subject : classes.subjects(group.id())) {
            subjects.put(Names.key(subject.code()), subject.subject());
            subjects.put(Names.key(subject.name()), subject.subject());
        }
        Map<Book, Map<Column, Map<StudentId, String>>> grids = new LinkedHashMap<>();
        for (RosterPupil pupil : classes.roster(group.id())) {
            String matricule = pupil.matricule();
            if (matricule == null) continue;
            for (MarkLine line : lines.getOrDefault(Matricules.key(matricule), List.of())) {
                SubjectId subject = subjects.get(Names.key(line.subject()));
                String typed = typed(line);
                if (subject == null || typed.isEmpty()) continue;
                grids.computeIfAbsent(new Book(subject, periodOf(line, leaves)), book -> new LinkedHashMap<>())
                        .computeIfAbsent(column(line), column -> new LinkedHashMap<>())
                        .put(pupil.student(), typed);
            }
        }
        int entered = 0;
        for (var grid : grids.entrySet()) entered += enter(head, group, grid.getKey(), grid.getValue());
        return entered;
    }

    private int enter(Caller head, ClassGroup group, Book at, Map<Column, Map<StudentId, String>> columns) {
        MarkBook book = books.writableBy(head, group.id(), at.subject, at.period);
        List<CellCommand> cells = new ArrayList<>();
        columns.forEach((column, values) -> {
            var draft = new AssessmentDraft(column.kind, column.name, column.date, column.outOf, null);
            AssessmentId id = create.create(head, book, draft).id();
            values.forEach((student, value) -> cells.add(new CellCommand(id, student, value, 0, null)));
        });
        return marks.enter(head, book, cells).size();
    }

    private static Column column(MarkLine line) {
        boolean composition = line.kind().equals("COMPO");
        String name = line.assessment().isBlank() ? composition ? "Composition" : "Devoir" : line.assessment();
        return new Column(name, line.kind(), line.date(), Objects.requireNonNullElse(line.outOf(), TWENTY));
    }

    private static PeriodId periodOf(MarkLine line, List<Period> leaves) {
        LocalDate date = line.date();
        if (date != null)
            for (Period period : leaves)
                if (!date.isBefore(period.startsOn()) && !date.isAfter(period.endsOn())) return period.id();
        return leaves.getFirst().id();
    }

    private static String typed(MarkLine line) {
        return switch (line.mark().state()) {
            case GRADED -> Objects.requireNonNull(line.mark().value()).toPlainString();
            case ABSENT_UNJUSTIFIED -> "abs";
            case ABSENT_JUSTIFIED -> "just";
            case EXEMPT -> "disp";
            case PENDING, NOT_A_MARK, ABOVE_MAXIMUM -> "";
        };
    }
}
