package org.kalanso.reportcards.appreciation;

import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * A teacher's sentence for a pupil in a subject.
 *
 * @param text at most {@value #LONGEST} characters, on one line
 */
public record Appreciation(SubjectId subject, StudentId student, String text) {
    /** As many characters as a card has room for. */
    public static final int LONGEST = 300;
}
