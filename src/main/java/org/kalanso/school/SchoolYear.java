package org.kalanso.school;

import java.time.LocalDate;
import org.kalanso.platform.ids.SchoolId;

/** A school year; both days belong to it. One year of a school is active. */
public record SchoolYear(
        YearId id, SchoolId school, String name, LocalDate startsOn, LocalDate endsOn, boolean active) {}
