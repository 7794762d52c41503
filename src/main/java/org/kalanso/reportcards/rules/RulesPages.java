package org.kalanso.reportcards.rules;

import static org.kalanso.platform.access.Role.HEAD;

import java.util.Map;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a head says how averages are made, and sees on a class what that would do. */
@Controller
@RequestMapping("/settings/grading")
class RulesPages {
    private static final String PAGE = "reportcards/rules/rules";
    private final SchoolRules rules;
    private final ChangeRules change;
    private final TryRules tries;

    RulesPages(SchoolRules rules, ChangeRules change, TryRules tries) {
        this.rules = rules;
        this.change = change;
        this.tries = tries;
    }

    @GetMapping
    @Allow(roles = HEAD)
    ModelAndView show(Page page) {
        var current = rules.current(page.signedIn().inSchool());
        return form(page, RulesForm.of(current.rules()), current.version());
    }

    @PostMapping
    @Allow(roles = HEAD)
    ModelAndView change(Page page, @RequestParam Map<String, String> form) {
        var version = form.getOrDefault("version", "");
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        try {
            if (form.containsKey("try")) return form(page, form, seen);
            change.change(page.signedIn(), new RulesForm(form).draft(), seen);
            return page.done("/settings/grading", "rules.saved");
        } catch (Problem problem) {
            return page.refused(problem).view(PAGE, "form", new RulesView(page, form, seen), "example", null);
        }
    }

    /** Only the example, for the script that keeps it beside what is typed. */
    @PostMapping("/example")
    @Allow(roles = HEAD)
    ModelAndView example(Page page, @RequestParam Map<String, String> form) {
        var example = tries.of(page.signedIn(), new RulesForm(form).draft(), page.locale());
        return page.view("reportcards/rules/example", "example", example.orElse(null));
    }

    private ModelAndView form(Page page, Map<String, String> form, int version) {
        var example = tries.of(page.signedIn(), new RulesForm(form).draft(), page.locale());
        return page.view(PAGE, "form", new RulesView(page, form, version), "example", example.orElse(null));
    }
}
