package org.kalanso.school.preset;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.YearId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a school from a preset: its active year with periods, its levels, tracks, subjects and coefficients. No class yet. */
@Component
public class FoundSchool {
    private final Presets presets;
    private final FoundingStore store;
    private final LayOutPeriods periods;
    private final ApplicationEventPublisher events;

    FoundSchool(Presets presets, FoundingStore store, LayOutPeriods periods, ApplicationEventPublisher events) {
        this.presets = presets;
        this.store = store;
        this.periods = periods;
        this.events = events;
    }

    /**
     * @param founder who did it; null where nobody is known yet
     * @throws org.kalanso.platform.problem.Problem {@code platform.invalid} with every wrong field
     */
    @Transactional
    public SchoolId found(NewSchool asked, @Nullable PersonId founder) {
        var errors = new FieldErrors();
        asked.check(errors, presets);
        errors.refuse();
        Preset preset = presets.of(asked.preset()).orElseThrow();
        SchoolId school = SchoolId.newId();
        store.institution(school, asked, preset, country(asked, preset));
        UUID year = store.year(school, asked);
        periods.layOut(school, new YearId(year), new PeriodPlan(asked.startsOn(), asked.endsOn()), preset.periods());
        subjects(school, year, preset);
        events.publishEvent(new Recorded(
                school,
                founder,
                "school.founded",
                "school",
                school.toString(),
                null,
                Map.of("name", asked.name(), "preset", preset.key())));
        return school;
    }

    private Country country(NewSchool asked, Preset preset) {
        String code = asked.country() == null || asked.country().isBlank() ? preset.country() : asked.country();
        return presets.country(code).orElseThrow();
    }

    private void subjects(SchoolId school, UUID year, Preset preset) {
        var levels = store.levels(school, preset.levels());
        var tracks = store.tracks(school, preset.tracks());
        var groups = store.groups(school, preset.groups());
        var subjects = store.subjects(school, preset.subjects());
        Map<String, UUID> groupOf = new HashMap<>();
        for (var subject : preset.subjects()) groupOf.put(subject.code(), groups.get(subject.group() - 1));
        for (var row : preset.coefficients())
            for (String level : row.levels())
                row.values()
                        .forEach((code, value) -> store.coefficient(new FoundingStore.CoefficientRow(
                                school,
                                year,
                                subjects.get(code),
                                groupOf.get(code),
                                levels.get(level),
                                row.track() == null ? null : tracks.get(row.track()),
                                value)));
    }
}
