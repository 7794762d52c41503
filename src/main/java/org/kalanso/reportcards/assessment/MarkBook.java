package org.kalanso.reportcards.assessment;

import java.util.List;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;

/**
 * Where the marks of a class in a subject and a period stand, as one person may see it.
 *
 * @param mayWrite the person is assigned to the subject in this class, or heads the school
 * @param within the period and those it is part of, smallest first: once one of them is frozen, so are these marks
 */
public record MarkBook(
        ClassGroup classGroup, ClassSubject subject, Period period, boolean mayWrite, List<PeriodId> within) {
    public SchoolId school() {
        return classGroup.school();
    }

    /** The school closed the period: it takes no more marks, of whichever class. */
    public boolean closed() {
        return period.closedAt() != null;
    }

    public boolean holds(Assessment assessment) {
        return assessment.classId().equals(classGroup.id())
                && assessment.subject().equals(subject.subject())
                && assessment.period().equals(period.id());
    }
}
