package org.kalanso.reportcards.assessment;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.AssessmentId;
import org.springframework.stereotype.Component;

/** An assessment together with the mark book it stands in, for those who may see that. */
@Component
public class Assessments {
    /** An assessment in its mark book. */
    public record Placed(Assessment assessment, MarkBook book) {}

    private final AssessmentStore store;
    private final MarkBooks books;

    Assessments(AssessmentStore store, MarkBooks books) {
        this.store = store;
        this.books = books;
    }

    /** @throws Problem 404 where the caller may not see it */
    public Placed visibleTo(Caller caller, AssessmentId id) {
        Assessment found = store.placed(caller.inSchool(), id).orElseThrow(Problem::notFound);
        return new Placed(found, books.visibleTo(caller, found.classId(), found.subject(), found.period()));
    }

    /** @throws Problem 404 where the caller may not see it, 403 where they may only see it */
    Placed writableBy(Caller caller, AssessmentId id) {
        Placed placed = visibleTo(caller, id);
        if (!placed.book().mayWrite()) throw Problem.forbidden();
        return placed;
    }
}
