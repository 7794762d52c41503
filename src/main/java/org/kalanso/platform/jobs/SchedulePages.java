package org.kalanso.platform.jobs;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the calendar asks for, beside the jobs. */
@Controller
class SchedulePages {
    private final AllSchedules schedules;

    SchedulePages(AllSchedules schedules) {
        this.schedules = schedules;
    }

    @GetMapping("/jobs/schedules")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ModelAndView list(Page page, Caller caller) {
        return page.view("platform/jobs/schedules", "schedules", schedules.visibleTo(caller, page.locale()));
    }

    @PostMapping("/jobs/schedules/{name}/run")
    @Allow(value = Who.PLATFORM_ADMIN, roles = Role.HEAD)
    ModelAndView run(Page page, Caller caller, @PathVariable String name) {
        var done = schedules.runNow(caller, name, page.locale());
        return page.done("/jobs/schedules", "schedule.run-done", done.title());
    }
}
