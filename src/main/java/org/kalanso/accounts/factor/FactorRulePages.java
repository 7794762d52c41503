package org.kalanso.accounts.factor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a head says of whom a second factor is asked. */
@Controller
class FactorRulePages {
    private static final String HERE = "/members/second-factor";
    private final RequireFactor require;

    FactorRulePages(RequireFactor require) {
        this.require = require;
    }

    @GetMapping(HERE)
    @Allow(roles = Role.HEAD)
    ModelAndView show(Page page, Caller caller) {
        return page.view(
                "accounts/factor/rule",
                "rule",
                require.of(caller),
                "askable",
                RequireFactor.askable(),
                "own",
                require.hasOwn(caller));
    }

    @PostMapping(HERE)
    @Allow(roles = Role.HEAD, proved = true)
    ModelAndView set(Page page, Caller caller, @RequestParam(required = false) @Nullable List<String> roles) {
        try {
            require.set(caller, roles == null ? List.of() : roles);
            return page.done(HERE, "factor-rule.saved");
        } catch (Problem refusal) {
            return show(page.refused(refusal), caller);
        }
    }
}
