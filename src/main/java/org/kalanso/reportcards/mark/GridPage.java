package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;
import org.kalanso.school.StudentId;

/**
 * The grid as its page shows it.
 *
 * @param subjects those of this class whose marks the reader sees
 * @param facts JSON for the script
 */
public record GridPage(
        MarkBook book,
        Grid grid,
        List<ClassSubject> subjects,
        List<Period> periods,
        List<Head> heads,
        List<Line> lines,
        List<KindChoice> kinds,
        String facts) {

    /** The head of a column. Maximum and weight also in hundredths, for the script. */
    public record Head(
            AssessmentId id, String name, String kind, String outOf, String heldOn, long max, long weight) {}

    public record Line(StudentId student, String name, @Nullable String matricule, List<Cell> cells) {}

    public record Cell(String text, int version) {}

    /** A kind of assessment that the school's rules name, or that is in use. */
    public record KindChoice(String code, String label) {}

    public boolean frozen() {
        return grid.frozen();
    }

    public boolean open() {
        return grid.mayWrite() && !grid.frozen();
    }

    public String classId() {
        return grid.classId().toString();
    }

    static List<Head> heads(Grid grid, Locale locale) {
        return grid.assessments().stream().map(each -> head(each, locale)).toList();
    }

    private static Head head(Assessment each, Locale locale) {
        return new Head(
                each.id(),
                each.name(),
                each.kind(),
                number(each.outOf(), locale),
                each.heldOn() == null
                        ? ""
                        : DateTimeFormatter.ofPattern("dd/MM").format(each.heldOn()),
                GridFacts.hundredths(each.outOf()),
                GridFacts.hundredths(each.weight()));
    }

    static List<Line> lines(Grid grid, Locale locale) {
        Map<StudentId, Map<AssessmentId, CellView>> marks = new HashMap<>();
        for (CellView cell : grid.marks())
            marks.computeIfAbsent(cell.student(), _ -> new HashMap<>()).put(cell.assessment(), cell);
        return grid.students().stream()
                .map(pupil -> new Line(
                        pupil.student(),
                        pupil.name(),
                        pupil.matricule(),
                        grid.assessments().stream()
                                .map(each -> cell(marks.getOrDefault(pupil.student(), Map.of()), each.id(), locale))
                                .toList()))
                .toList();
    }

    private static Cell cell(Map<AssessmentId, CellView> row, AssessmentId assessment, Locale locale) {
        CellView cell = row.get(assessment);
        return cell == null
                ? new Cell("", 0)
                : new Cell(new Mark(cell.state(), cell.value()).shown(locale), cell.version());
    }

    private static String number(BigDecimal value, Locale locale) {
        return new Mark(MarkState.GRADED, value).shown(locale);
    }
}
