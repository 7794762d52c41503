package org.kalanso.school.year;

import java.time.LocalDate;
import org.kalanso.school.YearId;

/**
 * A school year; both days belong to it.
 *
 * @param active whether it is the one that everybody works in
 * @param classes how many classes it has
 */
public record YearView(
        YearId id, String name, LocalDate startsOn, LocalDate endsOn, boolean active, int classes, int version) {}
