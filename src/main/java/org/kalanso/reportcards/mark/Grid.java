package org.kalanso.reportcards.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * A whole mark book: the pupils down, the assessments across.
 *
 * @param mayWrite whether this caller may write in it, frozen or not
 * @param frozen the class is frozen for the period, or for one that this period is part of
 * @param change number of the last change; ask for what is new {@code after} it
 * @param marks the cells in which somebody has written; every other one is pending, at version 0
 */
public record Grid(
        ClassId classId,
        String className,
        SubjectId subject,
        String subjectName,
        PeriodId period,
        String periodName,
        boolean mayWrite,
        boolean frozen,
        long change,
        List<Assessment> assessments,
        List<Pupil> students,
        List<CellView> marks) {

    /** A line of the grid. */
    public record Pupil(
            StudentId student, String name, @Nullable String matricule) {}

    /** What has changed since a change that the asker names. */
    public record News(
            boolean mayWrite,
            boolean frozen,
            long change,
            int students,
            List<Assessment> assessments,
            List<CellView> marks) {}
}
