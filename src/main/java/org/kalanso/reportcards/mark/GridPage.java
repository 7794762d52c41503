package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.web.Choice;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.AssessmentForm;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;
import org.kalanso.school.StudentId;

/**
 * The grid as its page shows it: everything in the reader's form.
 *
 * @param subjects those of this class whose marks the reader sees
 * @param scale what averages are out of
 * @param fresh the fields a new assessment starts from
 * @param facts JSON for the script
 */
public record GridPage(
        Grid grid,
        List<ClassSubject> subjects,
        List<Period> periods,
        List<Head> heads,
        List<Line> lines,
        String scale,
        String classAverage,
        AssessmentForm fresh,
        List<Choice> kinds,
        String facts) {

    /** The scripts of the grid, fetched at once instead of one after the other as each names the next. */
    private static final List<String> MODULES = List.of(
            "grid", "mark", "cells", "keys", "queue", "keep", "talk", "undo", "paste", "averages", "status", "phone");

    /** The head of a column. Maximum and weight are in hundredths, for the script. */
    public record Head(
            AssessmentId id,
            String name,
            String kind,
            String outOf,
            String heldOn,
            long max,
            long weight,
            String mean) {}

    public record Line(
            StudentId student, String name, @Nullable String matricule, List<Cell> cells, String average) {}

    public record Cell(String text, int version) {}

    public boolean frozen() {
        return grid.frozen();
    }

    /** Whether this reader may write in it now. */
    public boolean open() {
        return grid.mayWrite() && !grid.frozen();
    }

    public String classId() {
        return grid.classId().toString();
    }

    public List<String> modules() {
        return MODULES.stream().map(name -> "js/grid/" + name + ".js").toList();
    }

    static String number(@Nullable BigDecimal value, Locale locale) {
        if (value == null) return "";
        String plain = value.toPlainString();
        return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
    }
}
