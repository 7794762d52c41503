package org.kalanso.reportcards.average;

import java.util.List;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SubjectId;

/**
 * Marks that are not there yet in one assessment.
 *
 * @param assessment its name
 * @param pupils how many pupils have none
 * @param teachers who gives them; empty where nobody is assigned
 */
public record MissingMarks(
        SubjectId subject, String subjectName, String assessment, int pupils, List<MarkGiver> teachers) {

    /** A teacher of the subject in this class. */
    public record MarkGiver(PersonId person, String name) {}
}
