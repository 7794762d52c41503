package org.kalanso.portal.search;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SearchPages {
    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    @Allow(Who.SIGNED_IN)
    ModelAndView search(Page page, Caller caller, @RequestParam(defaultValue = "") String q) {
        return page.view("portal/search/search", "q", q, "groups", search.find(caller, q));
    }
}
