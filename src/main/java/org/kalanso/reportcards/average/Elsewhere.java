package org.kalanso.reportcards.average;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.average.MarkTable.Held;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * What pupils who changed class within the year bring with them: the marks of the class they were in count as if they had been
 * given here, and what was held here before they came is not theirs.
 *
 * @param since the day each of them came
 * @param marks what they were given in other classes of the year
 */
record Elsewhere(Map<StudentId, LocalDate> since, Map<Key, List<GivenMark>> marks) {
    static final Elsewhere NOBODY = new Elsewhere(Map.of(), Map.of());

    record Key(PeriodId period, SubjectId subject, StudentId student) {}

    List<GivenMark> marks(PeriodId period, SubjectId subject, StudentId student) {
        return marks.getOrDefault(new Key(period, subject, student), List.of());
    }

    /** An assessment without a day is theirs unless they bring marks of the same subject and period. */
    boolean before(Held held, StudentId student) {
        @Nullable LocalDate came = since.get(student);
        if (came == null) return false;
        var day = held.heldOn();
        return day == null ? !marks(held.period(), held.subject(), student).isEmpty() : day.isBefore(came);
    }
}
