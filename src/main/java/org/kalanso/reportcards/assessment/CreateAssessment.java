package org.kalanso.reportcards.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A teacher announces a test: a new column in the grid. */
@Service
public class CreateAssessment {
    private final MarkBookStore books;
    private final AssessmentStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreateAssessment(MarkBookStore books, AssessmentStore store, ApplicationEventPublisher events, Clock clock) {
        this.books = books;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @param book one that the caller may write in */
    @Transactional
    public Assessment create(Caller caller, MarkBook book, AssessmentDraft draft) {
        var said = draft.checked();
        if (books.frozenAndHeld(book)) throw ReportcardsProblem.periodFrozen();
        books.nextChange(book);
        var assessment = new Assessment(
                AssessmentId.newId(),
                book.classGroup().id(),
                book.subject().subject(),
                book.period().id(),
                Objects.requireNonNull(said.kind()),
                Objects.requireNonNull(said.name()),
                said.heldOn(),
                Objects.requireNonNull(said.outOf()),
                Objects.requireNonNullElse(said.weight(), BigDecimal.ONE),
                0,
                1);
        store.insert(book.school(), assessment, caller.person(), clock.instant());
        events.publishEvent(new Recorded(
                book.school(),
                caller.person(),
                "assessment.created",
                "assessment",
                assessment.id().toString(),
                null,
                assessment));
        return assessment;
    }
}
