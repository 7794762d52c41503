package org.kalanso.platform.web;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works now, as every page's top bar says it.
 *
 * @param year label of the active school year; null before there is one
 * @param period label of the period that is open today
 * @param zone the school's time zone
 */
public record Where(
        String school, @Nullable String year, @Nullable String period, ZoneId zone) {
    public String initials() {
        return Initials.of(school);
    }

    /** Year and period in one line. */
    public String when() {
        return Stream.of(year, period)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
