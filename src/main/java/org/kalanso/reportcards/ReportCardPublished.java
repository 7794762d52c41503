package org.kalanso.reportcards;

import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;

/**
 * A pupil's report card was opened to the pupil and their guardians.
 *
 * @param version 1, or more for a correction
 * @param by who published it
 */
public record ReportCardPublished(
        CardId card, SchoolId school, StudentId student, PeriodId period, int version, PersonId by) {}
