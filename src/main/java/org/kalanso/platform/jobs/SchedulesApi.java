package org.kalanso.platform.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the calendar asks for. */
@RestController
@RequestMapping("/api/v1/schedules")
@Tag(name = "Jobs")
class SchedulesApi {
    /** There are few, so they come whole. */
    record SchedulesAnswer(
            List<ScheduleView> items, @Nullable String next) {}

    private final AllSchedules schedules;

    SchedulesApi(AllSchedules schedules) {
        this.schedules = schedules;
    }

    @GetMapping
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    @Operation(summary = "What the calendar asks for: when last, when next")
    SchedulesAnswer list(Caller caller, Locale locale) {
        return new SchedulesAnswer(schedules.visibleTo(caller, Messages.spoken(locale)), null);
    }

    @PostMapping("/{name}/run")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    @Operation(summary = "Do it now; the calendar goes on as before")
    ScheduleView run(Caller caller, Locale locale, @PathVariable String name) {
        return schedules.runNow(caller, name, Messages.spoken(locale));
    }
}
