package org.kalanso.platform.jobs;

import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a person who waits for long work, and may leave it. */
@Controller
class JobPages {
    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{job}")
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID job) {
        return page.view("platform/jobs/job", "job", jobs.visibleTo(caller, job).orElseThrow(Problem::notFound));
    }
}
