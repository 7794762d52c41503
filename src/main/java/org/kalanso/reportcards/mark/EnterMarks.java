package org.kalanso.reportcards.mark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.AssessmentStore;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBookStore;
import org.kalanso.reportcards.mark.BatchJudge.Change;
import org.kalanso.reportcards.mark.MarkCommandStore.Answered;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks are written into a mark book: a batch is one transaction, each cell has an outcome of its own. Nobody's mark is ever
 * overwritten unseen, nothing is written into a frozen class, and every change stands in the journal.
 */
@Service
public class EnterMarks {
    private final MarkBookStore books;
    private final AssessmentStore assessments;
    private final Classes classes;
    private final Writers writers;
    private final MarkStore marks;
    private final MarkCommandStore commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterMarks(
            MarkBookStore books,
            AssessmentStore assessments,
            Classes classes,
            Writers writers,
            MarkStore marks,
            MarkCommandStore commands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.books = books;
        this.assessments = assessments;
        this.classes = classes;
        this.writers = writers;
        this.marks = marks;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param book as the caller sees it
     * @return one answer for each cell, in their order
     */
    @Transactional
    public List<CellAnswer> enter(Caller caller, MarkBook book, List<CellCommand> cells) {
        boolean frozen = books.frozenAndHeld(book);
        long change = books.nextChange(book);
        Map<UUID, Answered> before = commands.answered(
                cells.stream().map(CellCommand::key).filter(Objects::nonNull).toList());
        var judge = judge(caller, book, frozen, cells);
        var fresh = new LinkedHashMap<UUID, Answered>();
        var answers = new ArrayList<CellAnswer>();
        for (CellCommand cell : cells) answers.add(answer(caller, cell, before, fresh, judge));
        save(caller, book, judge.changes(), change);
        commands.remember(List.copyOf(fresh.values()), clock.instant());
        return answers;
    }

    private BatchJudge judge(Caller caller, MarkBook book, boolean frozen, List<CellCommand> cells) {
        var roster = classes.roster(book.classGroup().id()).stream()
                .map(RosterPupil::student)
                .collect(Collectors.toSet());
        var columns = cells.stream().map(CellCommand::assessment).distinct().toList();
        var written = marks.in(columns);
        var names = writers.names(written);
        return new BatchJudge(
                new BatchJudge.Setting(book.school(), caller.person(), clock.instant(), book.mayWrite(), frozen),
                assessments.in(book),
                roster,
                written,
                names::get);
    }

    private static CellAnswer answer(
            Caller caller, CellCommand cell, Map<UUID, Answered> before, Map<UUID, Answered> fresh, BatchJudge judge) {
        UUID key = cell.key();
        Answered earlier = key == null ? null : before.getOrDefault(key, fresh.get(key));
        if (earlier != null)
            return earlier.to(caller.person(), cell)
                    ? earlier.answer()
                    : CellAnswer.refused(cell, "platform.key-reused");
        CellAnswer answer = judge.judge(cell);
        if (key != null) fresh.put(key, new Answered(key, caller.person(), cell.asked(), answer));
        return answer;
    }

    private void save(Caller caller, MarkBook book, List<Change> changes, long change) {
        if (changes.isEmpty()) return;
        var cells = changes.stream().map(each -> numbered(each.after(), change)).toList();
        int written = marks.write(book.school(), caller.person(), cells);
        if (written != cells.size()) throw new IllegalStateException("a cell changed under the lock of its mark book");
        events.publishEvent(new RecordedAll(
                changes.stream().map(each -> recorded(caller, book, each)).toList()));
    }

    private static MarkCell numbered(MarkCell cell, long change) {
        return new MarkCell(
                cell.assessment(), cell.student(), cell.mark(), cell.version(), change, cell.by(), cell.at());
    }

    private static Recorded recorded(Caller caller, MarkBook book, Change change) {
        AssessmentId assessment = change.after().assessment();
        return new Recorded(
                book.school(),
                caller.person(),
                "mark.changed",
                "mark",
                assessment + "/" + change.after().student(),
                change.before().version() == 0 ? null : change.before().mark(),
                change.after().mark());
    }
}
