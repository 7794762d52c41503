package org.kalanso.platform.jobs;

import org.kalanso.FreshProgram;

/** The look at the schools' calendars that the program takes once a minute, taken now. */
public final class SchoolCalendars {
    private SchoolCalendars() {}

    public static void look(FreshProgram program) {
        program.bean(ScheduleTick.Tick.class).look();
    }
}
