package org.kalanso.school.year;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.kalanso.school.preset.LayOutPeriods;
import org.kalanso.school.preset.PeriodPlan;
import org.kalanso.school.preset.Preset;
import org.kalanso.school.preset.Presets;
import org.kalanso.school.subject.ClassSubjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the next school year beside the active one; it becomes the active one when somebody says so. */
@Component
class OpenYear {
    private final YearStore store;
    private final NextYearStore next;
    private final Presets presets;
    private final LayOutPeriods periods;
    private final ClassSubjects subjects;
    private final Schools schools;
    private final ApplicationEventPublisher events;

    OpenYear(
            YearStore store,
            NextYearStore next,
            Presets presets,
            LayOutPeriods periods,
            ClassSubjects subjects,
            Schools schools,
            ApplicationEventPublisher events) {
        this.store = store;
        this.next = next;
        this.presets = presets;
        this.periods = periods;
        this.subjects = subjects;
        this.schools = schools;
        this.events = events;
    }

    /** @throws Problem {@code platform.invalid} with every wrong field; 422 where it overlaps another year */
    @Transactional
    YearView open(Caller caller, YearInput input) {
        var checked = input.checked(presets);
        var school = caller.inSchool();
        YearId id = YearId.newId();
        if (store.overlaps(school, id, checked.startsOn(), checked.endsOn()))
            throw Problem.invalid("startsOn", "school.year-overlaps");
        Optional<SchoolYear> before = schools.activeYear(school);
        store.insert(school, id, checked);
        Preset preset = preset(caller, input.preset(), before.isEmpty());
        if (preset == null) next.periods(before.orElseThrow().id(), id, checked);
        else periods.layOut(school, id, new PeriodPlan(checked.startsOn(), checked.endsOn()), preset.periods());
        before.ifPresent(from -> {
            next.coefficients(from.id(), id);
            if (Boolean.TRUE.equals(input.classes()) && next.classes(school, from.id(), id) > 0) subjects.rebuild(id);
        });
        events.publishEvent(Recorded.by(caller, "year.opened", "year", id, null, Map.of("name", checked.name())));
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** The preset whose periods the year gets; null = those of the active year. */
    private @Nullable Preset preset(Caller caller, @Nullable String said, boolean first) {
        if (said != null && !said.isBlank()) return presets.of(said).orElseThrow();
        if (!first) return null;
        return presets.of(schools.institution(caller.inSchool()).preset()).orElseThrow();
    }
}
