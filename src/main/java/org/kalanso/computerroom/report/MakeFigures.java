package org.kalanso.computerroom.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.settings.RoomSettingsStore;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a school for some days: of a month that was announced those that were, else counted now. */
@Component
class MakeFigures {
    private final ReportStore store;
    private final RoomSettingsStore settings;
    private final Schools schools;
    private final Clock clock;

    MakeFigures(ReportStore store, RoomSettingsStore settings, Schools schools, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.schools = schools;
        this.clock = clock;
    }

    /** @param kind null = a month. @param on null = today */
    Span span(SchoolId school, Span.@Nullable Kind kind, @Nullable LocalDate on, @Nullable LocalDate to) {
        return Span.of(kind == null ? Span.Kind.MONTH : kind, on == null ? schools.today(school, clock) : on, to);
    }

    @Transactional(readOnly = true)
    Figures of(SchoolId school, Span span) {
        if (span.kind() == Span.Kind.MONTH)
            return store.prepared(school, span.from()).orElseGet(() -> counted(school, span));
        return counted(school, span);
    }

    @Transactional(readOnly = true)
    Figures counted(SchoolId school, Span span) {
        var zone = schools.institution(school).zone();
        List<String> kinds = new ArrayList<>(List.of("PUPIL", "STAFF"));
        settings.of(school).purposes().forEach(each -> kinds.add("PURPOSE:" + each.code()));
        kinds.add("NAMELESS");
        return Count.of(span, zone, store.seats(school, span, zone), store.sittings(school, span, zone), kinds);
    }
}
