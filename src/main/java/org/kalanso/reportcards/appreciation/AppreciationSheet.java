package org.kalanso.reportcards.appreciation;

import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.ClassSubject;

/**
 * The appreciations of a class in a subject and a period, as one person may see them.
 *
 * @param mayWrite the person is assigned to the subject in this class, or heads the school
 */
public record AppreciationSheet(Place place, ClassSubject subject, boolean mayWrite) {
    SchoolId school() {
        return place.group().school();
    }
}
