package org.kalanso.reportcards.council;

import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * A teacher's sentence for a pupil in a subject.
 *
 * @param text at most 300 characters; empty = none
 */
public record Appreciation(SubjectId subject, StudentId student, String text) {}
