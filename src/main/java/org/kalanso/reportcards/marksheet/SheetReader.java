package org.kalanso.reportcards.marksheet;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkValue;
import org.kalanso.platform.text.Names;
import org.kalanso.reportcards.mark.Mark;
import org.kalanso.reportcards.mark.MarkState;
import org.kalanso.reportcards.marksheet.SheetIssue.Code;
import org.kalanso.reportcards.marksheet.SheetIssue.Level;
import org.kalanso.school.ClassId;
import org.kalanso.school.RosterPupil;

/** Goes through the lines of one file and makes the plan. Knows the school only through {@link Lookup}. */
final class SheetReader {
    /** What the file is held against. */
    interface Lookup {
        Optional<RosterPupil> pupil(String matricule);

        /** The mark book for a line; empty where the class has no such subject for the caller. */
        Optional<SheetBook> book(ClassId classId, MarkLine line);

        /** For files that do not say out of how much a mark is. */
        BigDecimal usualMaximum();
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private final Lookup lookup;
    private final Set<String> said = new HashSet<>();
    private final Set<String> pupils = new HashSet<>();
    private final Set<SheetBook> books = new java.util.LinkedHashSet<>();
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final List<SheetIssue> issues = new ArrayList<>();
    private int cells;

    SheetReader(Lookup lookup) {
        this.lookup = lookup;
        for (MarkState state : MarkState.values()) states.put(state.name(), 0);
        states.put("REFUSED", 0);
    }

    SheetPlan read(List<MarkLine> lines) {
        for (MarkLine line : lines) line(line);
        return new SheetPlan(books, pupils.size(), cells, new HashMap<>(states), issues);
    }

    private void line(MarkLine line) {
        RosterPupil pupil = lookup.pupil(line.matricule()).orElse(null);
        if (pupil == null) {
            once(line, Level.REFUSED, Code.UNKNOWN_PUPIL, "row" + line.sheet() + line.row());
            return;
        }
        if (differs(line.name(), pupil)) name(line, pupil);
        SheetBook book = lookup.book(pupil.classId(), line).orElse(null);
        if (book == null) {
            once(line, Level.REFUSED, Code.UNKNOWN_SUBJECT, pupil.classId() + Names.key(line.subject()));
            return;
        }
        if (!book.book().mayWrite() || book.frozen()) {
            var code = book.frozen() ? Code.PERIOD_FROZEN : Code.NOT_YOUR_SUBJECT;
            once(line, Level.REFUSED, code, pupil.classId() + Names.key(line.subject()));
            return;
        }
        books.add(book);
        pupils.add(pupil.student().toString());
        cells++;
        mark(line, pupil, book);
    }

    private void mark(MarkLine line, RosterPupil pupil, SheetBook book) {
        BigDecimal outOf = line.outOf() == null ? lookup.usualMaximum() : line.outOf();
        var column = new SheetColumn(name(line), line.kind(), outOf, line.date());
        book.column(column);
        Mark.Read read = read(line.mark(), outOf);
        if (read.mark() == null) {
            var above = line.mark().state() == MarkValue.State.ABOVE_MAXIMUM || read.wrong() == Mark.Wrong.OUT_OF_RANGE;
            issue(line, Level.REFUSED, above ? Code.MARK_ABOVE_MAXIMUM : Code.NOT_A_MARK, "");
            states.merge("REFUSED", 1, Integer::sum);
            return;
        }
        states.merge(read.mark().state().name(), 1, Integer::sum);
        book.cell(column, pupil.student(), read.mark());
    }

    private static Mark.Read read(MarkValue value, BigDecimal outOf) {
        return switch (value.state()) {
            case GRADED -> Mark.read(String.valueOf(value.value()), outOf);
            case ABSENT_UNJUSTIFIED -> Mark.read("abs", outOf);
            case ABSENT_JUSTIFIED -> Mark.read("just", outOf);
            case EXEMPT -> Mark.read("disp", outOf);
            case PENDING -> Mark.read("", outOf);
            case NOT_A_MARK -> new Mark.Read(null, Mark.Wrong.NOT_A_MARK);
            case ABOVE_MAXIMUM -> new Mark.Read(null, Mark.Wrong.OUT_OF_RANGE);
        };
    }

    /** As the file names it, else by its kind and day. */
    private static String name(MarkLine line) {
        if (!line.assessment().isEmpty()) return line.assessment();
        String kind = line.kind().equals("COMPO") ? "Composition" : "Devoir";
        return line.date() == null ? kind : kind + " " + DAY.format(line.date());
    }

    /** The same words in another order, case or accents are the same name. */
    private static boolean differs(String written, RosterPupil pupil) {
        return !written.isEmpty() && !words(written).equals(words(pupil.familyName() + " " + pupil.givenNames()));
    }

    private static List<String> words(String name) {
        return java.util.Arrays.stream(Names.key(name).split("[ -]")).sorted().toList();
    }

    private void name(MarkLine line, RosterPupil pupil) {
        if (!said.add("name" + line.sheet() + line.row())) return;
        issues.add(new SheetIssue(
                Level.WARNING,
                Code.NAME_DIFFERS,
                line.sheet(),
                line.row(),
                "",
                line.name(),
                line.matricule(),
                pupil.name()));
    }

    private void once(MarkLine line, Level level, Code code, String what) {
        if (said.add(code + what)) issue(line, level, code, "");
    }

    private void issue(MarkLine line, Level level, Code code, String note) {
        String value = code == Code.UNKNOWN_SUBJECT || code == Code.NOT_YOUR_SUBJECT ? line.subject() : line.typed();
        issues.add(new SheetIssue(level, code, line.sheet(), line.row(), line.column(), value, line.matricule(), note));
    }
}
