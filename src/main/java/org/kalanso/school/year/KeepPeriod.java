package org.kalanso.school.year;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.kalanso.school.preset.LayOutPeriods;
import org.kalanso.school.preset.PeriodPlan;
import org.kalanso.school.preset.Preset;
import org.kalanso.school.preset.Presets;
import org.kalanso.school.reach.Dependents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, moves, closes and removes periods; marks already given are never left without theirs. */
@Component
class KeepPeriod {
    private final PeriodStore store;
    private final YearStore years;
    private final Schools schools;
    private final Presets presets;
    private final LayOutPeriods layOut;
    private final Dependents dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepPeriod(
            PeriodStore store,
            YearStore years,
            Schools schools,
            Presets presets,
            LayOutPeriods layOut,
            Dependents dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.years = years;
        this.schools = schools;
        this.presets = presets;
        this.layOut = layOut;
        this.dependents = dependents;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 409 where the parent has marks of its own: they would belong to no smallest period any more */
    @Transactional
    PeriodStore.Held add(Caller caller, PeriodInput input) {
        var checked = input.checked(true);
        PeriodId within = java.util.Objects.requireNonNull(checked.parent());
        var kind = java.util.Objects.requireNonNull(checked.kind());
        Period parent =
                schools.period(caller.inSchool(), within).orElseThrow(() -> Problem.invalid("parent", "unknown"));
        if ((kind == Period.Kind.SEQUENCE) == (parent.kind() == Period.Kind.YEAR)
                || parent.kind() == Period.Kind.SEQUENCE) throw Problem.invalid("kind", "school.period-kind");
        fits(parent, kind, null, checked).refuse();
        if (parent.leaf()) dependents.none(caller.inSchool(), parent.id(), parent.name());
        PeriodId id = PeriodId.newId();
        store.insert(id, parent, kind, checked);
        return recorded(caller, "period.added", id, null);
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    PeriodStore.Held edit(Caller caller, PeriodId id, PeriodInput input, @Nullable Integer expected) {
        var checked = input.checked(false);
        var held = store.editableBy(caller, id);
        Versions.check(expected, held.version());
        Period before = held.period();
        PeriodId within = before.parent();
        Period parent = within == null
                ? null
                : schools.period(caller.inSchool(), within).orElseThrow();
        FieldErrors errors = fits(parent, before.kind(), id, checked);
        if (store.partsOutside(id, checked.startsOn(), checked.endsOn()))
            errors.add("endsOn", "school.periods-outside");
        errors.refuse();
        store.update(before, checked);
        return recorded(caller, "period.changed", id, before);
    }

    /** It and the periods inside take no more marks. */
    @Transactional
    PeriodStore.Held close(Caller caller, PeriodId id) {
        Period before = store.editableBy(caller, id).period();
        store.close(id, clock.instant());
        return recorded(caller, "period.closed", id, before);
    }

    /** It and the periods inside take marks again, so those around it are open too. */
    @Transactional
    PeriodStore.Held reopen(Caller caller, PeriodId id) {
        Period before = store.editableBy(caller, id).period();
        store.close(id, null);
        store.openAround(id);
        return recorded(caller, "period.reopened", id, before);
    }

    /** @throws Problem 409 for the year itself, one that holds smaller ones, one with marks */
    @Transactional
    void remove(Caller caller, PeriodId id) {
        Period before = store.editableBy(caller, id).period();
        if (!before.leaf() || before.kind() == Period.Kind.YEAR) throw SchoolProblem.periodHoldsOthers(before.name());
        dependents.none(caller.inSchool(), id, before.name());
        store.delete(before);
        events.publishEvent(Recorded.by(caller, "period.removed", "period", id, said(before), null));
    }

    /** The year gets a preset's periods in place of its own. @throws Problem 409 where one of them has marks */
    @Transactional
    void replace(Caller caller, YearId id, @Nullable String preset) {
        YearView year = years.editableBy(caller, id);
        Preset chosen =
                presets.of(preset == null ? "" : preset).orElseThrow(() -> Problem.invalid("preset", "unknown"));
        for (Period period : schools.periods(id)) dependents.none(caller.inSchool(), period.id(), period.name());
        store.deleteAll(id);
        layOut.layOut(caller.inSchool(), id, new PeriodPlan(year.startsOn(), year.endsOn()), chosen.periods());
        events.publishEvent(
                Recorded.by(caller, "year.periods-replaced", "year", id, null, Map.of("preset", chosen.key())));
    }

    private FieldErrors fits(
            @Nullable Period parent, Period.Kind kind, @Nullable PeriodId self, PeriodInput.Checked input) {
        var errors = new FieldErrors();
        // the year's own days are changed with the year
        if (parent == null) return errors.add("startsOn", "school.period-is-year");
        if (input.startsOn().isBefore(parent.startsOn()))
            errors.add("startsOn", "school.period-outside", parent.name());
        if (input.endsOn().isAfter(parent.endsOn())) errors.add("endsOn", "school.period-outside", parent.name());
        if (store.overlaps(kind, parent.year(), self, input.startsOn(), input.endsOn()))
            errors.add("startsOn", "school.periods-overlap");
        return errors;
    }

    private PeriodStore.Held recorded(Caller caller, String act, PeriodId id, @Nullable Period before) {
        var after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(
                Recorded.by(caller, act, "period", id, before == null ? null : said(before), said(after.period())));
        return after;
    }

    private static Map<String, Object> said(Period period) {
        return Map.of(
                "name",
                period.name(),
                "startsOn",
                period.startsOn().toString(),
                "endsOn",
                period.endsOn().toString(),
                "closed",
                period.closedAt() != null);
    }
}
