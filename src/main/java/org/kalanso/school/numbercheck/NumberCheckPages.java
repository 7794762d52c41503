package org.kalanso.school.numbercheck;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people have checked, for those who decide about their requests. */
@Controller
class NumberCheckPages {
    private final NumberChecks checks;

    NumberCheckPages(NumberChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/number-checks")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView all(Page page, Caller caller, NumberCheckQuery.Asked asked) {
        return page.view(
                "school/numbercheck/list", "found", checks.page(caller, NumberCheckQuery.of(asked)), "asked", asked);
    }
}
