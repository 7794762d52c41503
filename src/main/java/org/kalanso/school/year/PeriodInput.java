package org.kalanso.school.year;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;

/**
 * What a person says about a period.
 *
 * @param parent for a new period: the one it is part of, the year itself or a term; never changed afterwards
 * @param kind for a new period: {@code TERM}, {@code SEMESTER} or {@code SEQUENCE}; never changed afterwards
 * @param nameEn for bilingual paper; may be empty
 * @param startsOn first day, {@code yyyy-MM-dd}; inside the parent's days
 */
public record PeriodInput(
        @Nullable String parent,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String startsOn,
        @Nullable String endsOn) {

    record Checked(
            @Nullable PeriodId parent,
            Period.@Nullable Kind kind,
            String name,
            String nameEn,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /** What a form shows before anything is changed. */
    static PeriodInput of(Period period) {
        return new PeriodInput(
                null,
                period.kind().name(),
                period.name(),
                period.nameEn(),
                period.startsOn().toString(),
                period.endsOn().toString());
    }

    /** @param fresh whether it must say parent and kind */
    Checked checked(boolean fresh) {
        var errors = new FieldErrors();
        UUID within = fresh ? errors.id("parent", parent) : null;
        if (fresh && (parent == null || parent.isBlank())) errors.add("parent", "required");
        String kindly = fresh ? errors.text("kind", kind, 20) : "";
        if (!kindly.isEmpty()) errors.oneOf("kind", kindly, List.of("TERM", "SEMESTER", "SEQUENCE"));
        String named = Names.tidy(errors.text("name", name, 60));
        String english = Names.tidy(errors.optional("nameEn", nameEn, 60));
        LocalDate starts = YearInput.needed(errors, "startsOn", startsOn);
        LocalDate ends = YearInput.needed(errors, "endsOn", endsOn);
        if (starts != null && ends != null && ends.isBefore(starts)) errors.add("endsOn", "school.ends-before-start");
        errors.refuse();
        if (starts == null || ends == null) throw new IllegalStateException("a missing day was not refused");
        return new Checked(
                within == null ? null : new PeriodId(within),
                kindly.isEmpty() ? null : Period.Kind.valueOf(kindly),
                named,
                english,
                starts,
                ends);
    }
}
