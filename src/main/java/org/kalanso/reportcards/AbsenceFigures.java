package org.kalanso.reportcards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;

/** Where report cards ask how often pupils were absent. The attendance module implements it; without it the card leaves room. */
public interface AbsenceFigures {

    /**
     * What was counted for one pupil.
     *
     * @param justifiedHours whole hours
     * @param unjustifiedHours whole hours
     * @param lateArrivals times
     * @param sanctions in the school's words, in the order they were pronounced
     */
    record Counted(int justifiedHours, int unjustifiedHours, int lateArrivals, List<String> sanctions) {
        public Counted {
            sanctions = List.copyOf(sanctions);
        }
    }

    /** The pupils of a class from the first to the last day, both included, in the school's zone; nobody counted = not in it. */
    Map<StudentId, Counted> between(ClassId group, LocalDate first, LocalDate last);
}
