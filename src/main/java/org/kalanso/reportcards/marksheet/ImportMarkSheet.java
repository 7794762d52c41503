package org.kalanso.reportcards.marksheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.AssessmentDraft;
import org.kalanso.reportcards.assessment.CreateAssessment;
import org.kalanso.reportcards.mark.CellAnswer;
import org.kalanso.reportcards.mark.CellCommand;
import org.kalanso.reportcards.mark.EnterMarks;
import org.kalanso.reportcards.mark.Mark;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a person has seen in the preview of a file and agreed to: all of it in one transaction, or nothing. */
@Service
class ImportMarkSheet {
    /** @param changed marks written @param left marks that stayed as they were because another stood there */
    record MarkSheetResult(int assessments, int changed, int left) {}

    private final MarkSheetStore sheets;
    private final PlanMarkSheet planner;
    private final CreateAssessment create;
    private final EnterMarks enter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportMarkSheet(
            MarkSheetStore sheets,
            PlanMarkSheet planner,
            CreateAssessment create,
            EnterMarks enter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.planner = planner;
        this.create = create;
        this.enter = enter;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param digest of the plan that was shown
     * @param replace also where another mark stands already
     * @throws Problem 409 where marks have changed since the preview
     */
    @Transactional
    MarkSheetResult run(Caller caller, UUID id, String digest, boolean replace) {
        return run(caller, id, new Agreed(digest, replace), (done, total) -> {});
    }

    /** What a person agreed to. */
    record Agreed(String digest, boolean replace) {}

    /** Hears how many mark books are written, of how many. */
    interface Progress {
        void at(int done, int total);
    }

    @Transactional
    MarkSheetResult run(Caller caller, UUID id, Agreed agreed, Progress progress) {
        boolean replace = agreed.replace();
        MarkSheet sheet = sheets.visibleTo(caller, id).orElseThrow(Problem::notFound);
        SheetPlan plan = planner.plan(caller, sheet.content(), sheet.period());
        if (!plan.digest().equals(agreed.digest())) throw changed();
        int created = 0;
        int written = 0;
        // one order for everybody who writes into several books, so that none waits for the other
        var books = plan.books().stream()
                .sorted(Comparator.comparing((SheetBook each) ->
                                each.book().classGroup().id().toString())
                        .thenComparing(each -> each.book().subject().subject().toString())
                        .thenComparing(each -> each.book().period().id().toString()))
                .toList();
        int done = 0;
        progress.at(done, books.size());
        for (SheetBook book : books) {
            Map<SheetColumn, AssessmentId> columns = columns(caller, book);
            created += (int) book.columns().values().stream()
                    .filter(java.util.Optional::isEmpty)
                    .count();
            written += write(caller, book, columns, replace);
            progress.at(++done, books.size());
        }
        sheets.imported(id, clock.instant());
        var result = new MarkSheetResult(created, written, replace ? 0 : plan.conflicts());
        events.publishEvent(new Recorded(
                caller.inSchool(), caller.person(), "mark-sheet.imported", "mark-sheet", id.toString(), null, result));
        return result;
    }

    private Map<SheetColumn, AssessmentId> columns(Caller caller, SheetBook book) {
        var ids = new HashMap<SheetColumn, AssessmentId>();
        book.columns()
                .forEach((column, there) -> ids.put(
                        column,
                        there.map(Assessment::id)
                                .orElseGet(() -> create.create(
                                                caller,
                                                book.book(),
                                                new AssessmentDraft(
                                                        column.kind(),
                                                        column.name(),
                                                        column.date(),
                                                        column.outOf(),
                                                        null))
                                        .id())));
        return ids;
    }

    private int write(Caller caller, SheetBook book, Map<SheetColumn, AssessmentId> columns, boolean replace) {
        var commands = new ArrayList<CellCommand>();
        for (SheetBook.Cell cell : book.cells())
            if (!cell.unchanged() && (replace || !cell.conflicts()))
                commands.add(new CellCommand(
                        java.util.Objects.requireNonNull(columns.get(cell.column())),
                        cell.student(),
                        typed(cell.mark()),
                        cell.version(),
                        null));
        for (CellAnswer answer : enter.enter(caller, book.book(), commands))
            if (answer.outcome() != CellAnswer.Outcome.SAVED) throw changed();
        return commands.size();
    }

    private static String typed(Mark mark) {
        return mark.shown(java.util.Locale.ENGLISH);
    }

    private static Problem changed() {
        return Problem.of("reportcards.marks-changed-since-preview", HttpStatus.CONFLICT);
    }
}
