package org.kalanso.school.year;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.YearId;
import org.kalanso.school.preset.Presets;
import org.kalanso.school.student.MatriculeRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renames and moves a year, makes it the active one, removes one that was opened by mistake. */
@Component
class KeepYear {
    private final YearStore store;
    private final Presets presets;
    private final MatriculeRegister register;
    private final ApplicationEventPublisher events;

    KeepYear(YearStore store, Presets presets, MatriculeRegister register, ApplicationEventPublisher events) {
        this.store = store;
        this.presets = presets;
        this.register = register;
        this.events = events;
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    YearView edit(Caller caller, YearId id, YearInput input, @Nullable Integer expected) {
        var checked = input.checked(presets);
        YearView before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        var errors = new FieldErrors();
        if (store.overlaps(caller.inSchool(), id, checked.startsOn(), checked.endsOn()))
            errors.add("startsOn", "school.year-overlaps");
        if (store.periodsOutside(id, checked.startsOn(), checked.endsOn()))
            errors.add("endsOn", "school.periods-outside");
        errors.refuse();
        store.update(caller.inSchool(), id, checked);
        return recorded(caller, "year.changed", before);
    }

    /** Everybody works in this year from their next request on. */
    @Transactional
    YearView activate(Caller caller, YearId id) {
        register.rosterChanges(caller.inSchool());
        YearView before = store.editableBy(caller, id);
        if (before.active()) return before;
        store.activate(caller.inSchool(), id);
        return recorded(caller, "year.activated", before);
    }

    /** @throws Problem 409 where it is active or has classes */
    @Transactional
    void remove(Caller caller, YearId id) {
        YearView before = store.editableBy(caller, id);
        if (before.active()) throw SchoolProblem.yearIsActive();
        if (before.classes() > 0) throw SchoolProblem.yearHasClasses(before.name());
        store.delete(id);
        events.publishEvent(Recorded.by(caller, "year.removed", "year", id, said(before), null));
    }

    private YearView recorded(Caller caller, String act, YearView before) {
        YearView after = store.visibleTo(caller, before.id()).orElseThrow(Problem::notFound);
        events.publishEvent(Recorded.by(caller, act, "year", before.id(), said(before), said(after)));
        return after;
    }

    private static Map<String, Object> said(YearView year) {
        return Map.of(
                "name",
                year.name(),
                "startsOn",
                year.startsOn().toString(),
                "endsOn",
                year.endsOn().toString(),
                "active",
                year.active());
    }
}
