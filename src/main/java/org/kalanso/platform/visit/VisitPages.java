package org.kalanso.platform.visit;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way out: a button on every page of a visit. The way in stands in the list of schools. */
@Controller
class VisitPages {
    private final Visits visits;

    VisitPages(Visits visits) {
        this.visits = visits;
    }

    @PostMapping("/visit/end")
    @Allow(Who.PLATFORM_ADMIN)
    ModelAndView end(Page page, Caller caller) {
        visits.end(caller);
        return page.done("/schools", "visit.ended");
    }
}
