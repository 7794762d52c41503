package org.kalanso.school.year;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Sentence;
import org.kalanso.school.Period;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** On the head's home page: when the running period ends. */
@Component
class PeriodTiles implements HomeTile {
    private static final int ORDER = 40;
    private final Schools schools;
    private final Clock clock;

    PeriodTiles(Schools schools, Clock clock) {
        this.schools = schools;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        SchoolId school = caller.school();
        if (school == null || !caller.is(Role.HEAD)) return List.of();
        LocalDate today = schools.today(school, clock);
        return schools.activeYear(school).map(SchoolYear::id).map(schools::periods).orElse(List.of()).stream()
                .filter(period -> period.leaf() && !period.over(today))
                .min(Comparator.comparing(Period::endsOn))
                .map(period -> List.of(tile(period, today, caller.locale())))
                .orElse(List.of());
    }

    private static Tile tile(Period period, LocalDate today, Locale locale) {
        long days = ChronoUnit.DAYS.between(today, period.endsOn());
        return Tile.of(
                        DateTimeFormatter.ofPattern("d MMM", locale).format(period.endsOn()),
                        Sentence.of("period.tile", period.name()),
                        "calendar",
                        YearPages.PATH)
                .withNote(Sentence.of("period.tile-note", days));
    }
}
