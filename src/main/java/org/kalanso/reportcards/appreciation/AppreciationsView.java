package org.kalanso.reportcards.appreciation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * What a teacher says of a class in a subject and a period; the pupils in the order of the roll.
 *
 * @param scale what averages are out of
 * @param earlier name of the period of the same kind before this one; null = this is the first
 * @param frozen nothing may be written any more
 * @param mayWrite the reader is a teacher of the subject here, or heads the school
 */
public record AppreciationsView(
        ClassId classId,
        PeriodId period,
        SubjectId subject,
        BigDecimal scale,
        @Nullable String earlier,
        boolean frozen,
        boolean mayWrite,
        List<PupilLine> items) {

    /**
     * @param average of the pupil in this subject; null = not assessed
     * @param provisional a mark is missing
     * @param text empty = nothing said yet
     * @param version what the next change must be made from; 0 = nobody wrote yet
     * @param before what was said in {@code earlier}; may be empty
     */
    public record PupilLine(
            StudentId student,
            String name,
            @Nullable String matricule,
            @Nullable BigDecimal average,
            boolean provisional,
            String text,
            int version,
            String before) {}

    public boolean open() {
        return mayWrite && !frozen;
    }
}
