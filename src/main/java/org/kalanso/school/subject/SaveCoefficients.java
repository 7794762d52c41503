package org.kalanso.school.subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole table of coefficients as it was typed: all of it, or nothing where a cell is wrong. */
@Component
class SaveCoefficients {
    private final CoefficientStore store;
    private final ClassSubjects resolved;
    private final Schools schools;
    private final ApplicationEventPublisher events;

    SaveCoefficients(
            CoefficientStore store, ClassSubjects resolved, Schools schools, ApplicationEventPublisher events) {
        this.store = store;
        this.resolved = resolved;
        this.schools = schools;
        this.events = events;
    }

    /** A cell whose row is to be written, or taken back where there is no value. */
    private record Change(
            CoefficientTable.Row row,
            String column,
            @Nullable BigDecimal value) {}

    /**
     * @param table as it stands, with the columns that were shown
     * @param typed the form: {@code k.<subject>.<column>} a coefficient or nothing, {@code g.<subject>} a group, {@code
     *     m.<subject>} how it counts
     * @return how many cells changed
     * @throws Problem 422 with every wrong cell, 412 where somebody changed the table meanwhile, 409 where a class would lose
     *     a subject it has marks in
     */
    @Transactional
    int save(Caller caller, CoefficientTable table, Map<String, String> typed, @Nullable Integer expected) {
        Versions.check(expected, table.version());
        var errors = new FieldErrors();
        var changes = new ArrayList<Change>();
        for (CoefficientTable.Row row : table.rows())
            for (Choice column : table.columns()) change(errors, row, column.value(), typed, changes);
        errors.refuse();
        YearId year = schools.activeYear(caller.inSchool())
                .orElseThrow(SchoolProblem::noActiveYear)
                .id();
        for (Change change : changes) write(caller, year, table.place(), change, typed);
        resolved.rebuild(year);
        if (!changes.isEmpty()) recorded(caller, table.place(), changes);
        return changes.size();
    }

    private static void change(
            FieldErrors errors,
            CoefficientTable.Row row,
            String column,
            Map<String, String> typed,
            List<Change> changes) {
        String text = typed.getOrDefault(row.field(column), "").strip();
        CoefficientRow before = row.cells().get(column);
        if (text.isEmpty()) {
            if (before != null) changes.add(new Change(row, column, null));
            return;
        }
        BigDecimal value = CoefficientInput.number(errors, row.field(column), text);
        if (value == null) return;
        boolean same = before != null
                && before.coefficient().compareTo(value) == 0
                && before.mode() == mode(row, typed)
                && String.valueOf(row.group()).equals(String.valueOf(group(row, typed)));
        if (!same) changes.add(new Change(row, column, value));
    }

    private void write(
            Caller caller, YearId year, CoefficientTable.Place place, Change change, Map<String, String> typed) {
        CoefficientRow before = change.row.cells().get(change.column);
        if (change.value == null) {
            if (before != null) store.delete(before.id());
            return;
        }
        boolean whole = change.column.equals(CoefficientTable.WHOLE);
        var checked = new CoefficientInput.Checked(
                change.row.subject().id().value(),
                group(change.row, typed),
                place.level(),
                whole ? null : UUID.fromString(change.column),
                place.classId(),
                change.value,
                mode(change.row, typed));
        if (!store.known(caller.inSchool(), checked)) throw Problem.invalid("g." + checked.subject(), "unknown");
        store.put(caller.inSchool(), year, checked);
    }

    private static @Nullable UUID group(CoefficientTable.Row row, Map<String, String> typed) {
        String text = typed.getOrDefault("g." + row.subject().id(), "");
        return new FieldErrors().id("group", text);
    }

    private static ClassSubject.Mode mode(CoefficientTable.Row row, Map<String, String> typed) {
        String text = typed.getOrDefault("m." + row.subject().id(), "");
        for (ClassSubject.Mode mode : ClassSubject.Mode.values())
            if (mode.name().equals(text)) return mode;
        return row.mode();
    }

    private void recorded(Caller caller, CoefficientTable.Place place, List<Change> changes) {
        var after = changes.stream()
                .map(each -> each.row.subject().code() + " = " + (each.value == null ? "" : each.value.toPlainString()))
                .toList();
        Object id = place.level() == null ? place.classId() : place.level();
        events.publishEvent(Recorded.by(
                caller,
                "coefficients.saved",
                place.level() == null ? "class" : "level",
                java.util.Objects.requireNonNull(id),
                null,
                Map.of("coefficients", after)));
    }
}
