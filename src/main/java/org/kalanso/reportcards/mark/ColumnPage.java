package org.kalanso.reportcards.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.assessment.Assessments;
import org.kalanso.school.StudentId;

/**
 * One assessment as a plain list of pupils, for browsers that run no script.
 *
 * @param troubles how many lines of what was sent were not saved
 */
public record ColumnPage(Assessments.Placed placed, String outOf, boolean frozen, List<Line> lines, int troubles) {

    /**
     * @param was what the cell held when this page was made
     * @param typed what stands in the field
     * @param trouble why what was sent is not saved; null = nothing is wrong
     */
    public record Line(
            StudentId student,
            String name,
            @Nullable String matricule,
            int version,
            String was,
            String typed,
            @Nullable String trouble) {}

    public boolean open() {
        return placed.book().mayWrite() && !frozen;
    }
}
