package org.kalanso.school.institution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.person.People;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.kalanso.school.preset.Presets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One more school on the installation. Whoever opens it is its head, until they invite somebody else. */
@Component
public class OpenSchool {
    private final FoundSchool foundSchool;
    private final Presets presets;
    private final People people;
    private final SchoolStore store;

    OpenSchool(FoundSchool foundSchool, Presets presets, People people, SchoolStore store) {
        this.foundSchool = foundSchool;
        this.presets = presets;
        this.people = people;
        this.store = store;
    }

    /**
     * What is said about a new school.
     *
     * @param preset key of a preset, such as {@code guinea-secondary}
     * @param country ISO 3166-1; left out = the preset's
     * @param startsOn first day of its first year, {@code yyyy-MM-dd}
     */
    public record Input(
            @Nullable String name,
            @Nullable String city,
            @Nullable String preset,
            @Nullable String country,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable Boolean bilingual) {}

    /** @throws Problem {@code platform.invalid} with every wrong field */
    @Transactional
    SchoolView open(Caller caller, Input input) {
        var errors = new FieldErrors();
        LocalDate starts = needed(errors, "startsOn", input.startsOn);
        LocalDate ends = needed(errors, "endsOn", input.endsOn);
        var school = new NewSchool(
                or(input.name),
                null,
                or(input.city),
                or(input.preset),
                input.country,
                null,
                // with one of them wrong nothing is said about their order
                starts == null || ends == null ? LocalDate.EPOCH : starts,
                starts == null || ends == null ? LocalDate.EPOCH.plusMonths(9) : ends,
                Boolean.TRUE.equals(input.bilingual));
        school.check(errors, presets);
        errors.refuse();
        SchoolId id = foundSchool.found(school, caller.person());
        people.grant(id, caller.person(), Role.HEAD, caller.person());
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    private static @Nullable LocalDate needed(FieldErrors errors, String field, @Nullable String text) {
        if (text == null || text.isBlank()) errors.add(field, "required");
        return errors.date(field, text);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
