package org.kalanso.reportcards.appreciation;

import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.StudentId;

/**
 * What stands for a pupil now.
 *
 * @param text may be empty: it was taken away
 * @param version grows with every change; what the next change must be made from
 */
record Written(StudentId student, String text, int version, PersonId by) {}
