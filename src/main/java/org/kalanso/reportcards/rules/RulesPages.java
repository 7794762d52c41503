package org.kalanso.reportcards.rules;

import static org.kalanso.platform.access.Role.HEAD;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a head says how averages are made. */
@Controller
class RulesPages {
    private final SchoolRules rules;
    private final ChangeRules change;

    RulesPages(SchoolRules rules, ChangeRules change) {
        this.rules = rules;
        this.change = change;
    }

    @GetMapping("/settings/grading")
    @Allow(roles = HEAD)
    ModelAndView show(Page page) {
        return page.view(
                "reportcards/rules/rules",
                "form",
                RulesView.of(page, rules.current(page.signedIn().inSchool())));
    }

    @PostMapping("/settings/grading")
    @Allow(roles = HEAD)
    ModelAndView change(Page page, @RequestParam Map<String, String> form) {
        var version = form.getOrDefault("version", "");
        try {
            change.change(page.signedIn(), form, version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
            return page.done("/settings/grading", "rules.saved");
        } catch (Problem problem) {
            return show(page.refused(problem));
        }
    }

    /** The values of an enumeration as choices, worded by {@code rules.<field>.<value>}. */
    static List<Choice> choices(Page page, String field, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), page.t("rules." + field + "." + value.name())))
                .toList();
    }
}
