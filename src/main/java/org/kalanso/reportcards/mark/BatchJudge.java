package org.kalanso.reportcards.mark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.ReportcardsProblem;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.school.StudentId;

/** Decides, cell by cell, what a batch may write into a mark book as it stands. */
final class BatchJudge {
    /** Who writes, when, and whether the book takes anything at all. */
    record Setting(SchoolId school, PersonId writer, Instant now, boolean mayWrite, boolean frozen) {}

    /** A cell that will be written: what was there, and what will be. */
    record Change(MarkCell before, MarkCell after) {}

    private record Place(AssessmentId assessment, StudentId student) {}

    private final Setting setting;
    private final Map<AssessmentId, Assessment> assessments;
    private final Set<StudentId> roster;
    private final Map<Place, MarkCell> cells;
    private final Function<PersonId, @Nullable String> nameOf;
    private final Set<Place> seen = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    BatchJudge(
            Setting setting,
            List<Assessment> assessments,
            Set<StudentId> roster,
            List<MarkCell> cells,
            Function<PersonId, @Nullable String> nameOf) {
        this.setting = setting;
        this.assessments = assessments.stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
        this.roster = roster;
        this.cells = new HashMap<>();
        for (MarkCell cell : cells) this.cells.put(new Place(cell.assessment(), cell.student()), cell);
        this.nameOf = nameOf;
    }

    List<Change> changes() {
        return changes;
    }

    CellAnswer judge(CellCommand command) {
        if (!setting.mayWrite) return CellAnswer.refused(command, "reportcards.not-your-subject");
        if (setting.frozen) return CellAnswer.refused(command, ReportcardsProblem.PERIOD_FROZEN);
        Assessment assessment = assessments.get(command.assessment());
        if (assessment == null) return CellAnswer.refused(command, "reportcards.assessment-gone");
        if (!roster.contains(command.student())) return CellAnswer.refused(command, "reportcards.pupil-left");
        if (!seen.add(new Place(command.assessment(), command.student())))
            return CellAnswer.refused(command, "reportcards.cell-twice");
        var read = Mark.read(command.value(), assessment.outOf());
        if (read.wrong() != null)
            return CellAnswer.refused(
                    command,
                    read.wrong().code(),
                    assessment.outOf().stripTrailingZeros().toPlainString());
        return write(command, java.util.Objects.requireNonNull(read.mark()));
    }

    private CellAnswer write(CellCommand command, Mark mark) {
        MarkCell now = cells.getOrDefault(
                new Place(command.assessment(), command.student()),
                MarkCell.untouched(command.assessment(), command.student()));
        if (now.mark().equals(mark)) return CellAnswer.saved(now); // both wanted the same
        if (now.version() != command.version())
            return CellAnswer.conflict(now, mark, now.by() == null ? null : nameOf.apply(now.by()));
        var after =
                new MarkCell(now.assessment(), now.student(), mark, now.version() + 1, 0, setting.writer, setting.now);
        changes.add(new Change(now, after));
        return CellAnswer.saved(after);
    }
}
