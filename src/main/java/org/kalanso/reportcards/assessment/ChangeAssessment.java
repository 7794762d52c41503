package org.kalanso.reportcards.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A test gets another name, date, maximum or weight. Its marks stay as they were given. */
@Service
public class ChangeAssessment {
    private final Assessments assessments;
    private final MarkBookStore books;
    private final AssessmentStore store;
    private final ApplicationEventPublisher events;

    ChangeAssessment(
            Assessments assessments, MarkBookStore books, AssessmentStore store, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.books = books;
        this.store = store;
        this.events = events;
    }

    /** @param version the one the change was made from; null = whichever it is now */
    @Transactional
    public Assessment change(Caller caller, AssessmentId id, AssessmentDraft draft, @Nullable Integer version) {
        var said = draft.checked();
        var book = assessments.writableBy(caller, id).book();
        if (books.frozenAndHeld(book)) throw ReportcardsProblem.periodFrozen();
        books.nextChange(book);
        // read again: whoever held the book before may have changed it
        Assessment before = assessments.writableBy(caller, id).assessment();
        if (version != null && version != before.version()) throw Problem.stale();
        fits(id, Objects.requireNonNull(said.outOf()));
        Assessment after = with(before, said);
        if (!store.update(after)) throw Problem.stale();
        events.publishEvent(new Recorded(
                book.school(), caller.person(), "assessment.changed", "assessment", id.toString(), before, after));
        return assessments.visibleTo(caller, id).assessment();
    }

    private void fits(AssessmentId id, BigDecimal outOf) {
        store.highestMark(id).filter(highest -> highest.compareTo(outOf) > 0).ifPresent(highest -> {
            throw ReportcardsProblem.maximumBelowMarks(highest);
        });
    }

    private static Assessment with(Assessment before, AssessmentDraft said) {
        return new Assessment(
                before.id(),
                before.classId(),
                before.subject(),
                before.period(),
                Objects.requireNonNull(said.kind()),
                Objects.requireNonNull(said.name()),
                said.heldOn(),
                Objects.requireNonNull(said.outOf()),
                Objects.requireNonNullElse(said.weight(), before.weight()),
                before.ordinal(),
                before.version());
    }
}
