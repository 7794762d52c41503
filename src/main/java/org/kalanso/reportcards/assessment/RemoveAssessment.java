package org.kalanso.reportcards.assessment;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A test that did not take place leaves the grid; one that holds marks does not. */
@Service
public class RemoveAssessment {
    private final Assessments assessments;
    private final MarkBookStore books;
    private final AssessmentStore store;
    private final ApplicationEventPublisher events;

    RemoveAssessment(
            Assessments assessments, MarkBookStore books, AssessmentStore store, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.books = books;
        this.store = store;
        this.events = events;
    }

    /** @return the mark book it stood in */
    @Transactional
    public MarkBook remove(Caller caller, AssessmentId id) {
        var placed = assessments.writableBy(caller, id);
        if (books.frozenAndHeld(placed.book())) throw ReportcardsProblem.periodFrozen();
        books.nextChange(placed.book());
        if (store.hasMarks(id)) throw ReportcardsProblem.assessmentHasMarks();
        store.delete(id);
        events.publishEvent(new Recorded(
                placed.book().school(),
                caller.person(),
                "assessment.removed",
                "assessment",
                id.toString(),
                placed.assessment(),
                null));
        return placed.book();
    }
}
