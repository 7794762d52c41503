package org.kalanso.reportcards.marksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.mark.Mark;
import org.kalanso.reportcards.mark.MarkCell;
import org.kalanso.reportcards.mark.SheetVersions;
import org.kalanso.reportcards.mark.SheetVersions.Base;
import org.kalanso.school.StudentId;

/** What a file says for one mark book, beside what stands in it. */
final class SheetBook {
    /**
     * A cell of the file.
     *
     * @param now what stands there; empty where nobody has written yet
     * @param base what stood there when the file went out; empty for a file that did not come from here
     */
    record Cell(SheetColumn column, StudentId student, Mark mark, Optional<MarkCell> now, Optional<Base> base) {
        int version() {
            return now.map(MarkCell::version).orElse(0);
        }

        /** It stands there already, or its editor left it as it went out: then whatever others wrote meanwhile stays. */
        boolean unchanged() {
            return now.map(MarkCell::mark).orElse(Mark.PENDING).equals(mark)
                    || base.filter(each -> each.mark().equals(SheetVersions.typed(mark)))
                            .isPresent();
        }

        /**
         * Somebody wrote there since the file went out; of a file that did not come from here nothing is known but that another
         * mark stands there.
         */
        boolean conflicts() {
            if (unchanged()) return false;
            return base.map(each -> each.version() != version())
                    .orElseGet(() -> now.filter(cell -> !cell.mark().equals(Mark.PENDING))
                            .isPresent());
        }
    }

    private final MarkBook book;
    private final boolean frozen;
    private final List<Assessment> assessments;
    private final Map<AssessmentId, Map<StudentId, MarkCell>> marks = new HashMap<>();
    private final Map<SheetColumn, Optional<Assessment>> columns = new LinkedHashMap<>();
    private final SheetVersions versions;
    private final List<Cell> cells = new ArrayList<>();

    SheetBook(
            MarkBook book, boolean frozen, List<Assessment> assessments, List<MarkCell> marks, SheetVersions versions) {
        this.versions = versions;
        this.book = book;
        this.frozen = frozen;
        this.assessments = assessments;
        for (MarkCell cell : marks)
            this.marks.computeIfAbsent(cell.assessment(), _ -> new HashMap<>()).put(cell.student(), cell);
    }

    MarkBook book() {
        return book;
    }

    boolean frozen() {
        return frozen;
    }

    /** The columns of the file, each with the assessment it is, where there is one already. */
    Map<SheetColumn, Optional<Assessment>> columns() {
        return columns;
    }

    List<Cell> cells() {
        return cells;
    }

    Optional<Assessment> column(SheetColumn column) {
        return columns.computeIfAbsent(
                column, each -> assessments.stream().filter(each::is).findFirst());
    }

    /** An empty cell of a file says nothing: it never takes a mark away. */
    void cell(SheetColumn column, StudentId student, Mark mark) {
        var assessment = column(column);
        if (mark.equals(Mark.PENDING)) return;
        var now = assessment.map(each -> marks.getOrDefault(each.id(), Map.of()).get(student));
        var base = assessment.flatMap(each -> versions.of(each.id(), student));
        cells.add(new Cell(column, student, mark, now, base));
    }
}
