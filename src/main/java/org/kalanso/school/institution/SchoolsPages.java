package org.kalanso.school.institution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.visit.Reason;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.preset.Presets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The schools of the installation, for whoever runs it. */
@Controller
class SchoolsPages {
    private final SchoolStore store;
    private final OpenSchool open;
    private final VisitSchool visit;
    private final Presets presets;

    SchoolsPages(SchoolStore store, OpenSchool open, VisitSchool visit, Presets presets) {
        this.store = store;
        this.open = open;
        this.visit = visit;
        this.presets = presets;
    }

    @GetMapping("/schools")
    @Allow(Who.PLATFORM_ADMIN)
    ModelAndView all(Page page, Caller caller) {
        return view(page, caller, new OpenSchool.Input(null, null, null, null, null, null, null));
    }

    @PostMapping("/schools")
    @Allow(Who.PLATFORM_ADMIN)
    ModelAndView open(Page page, Caller caller, @ModelAttribute OpenSchool.Input input) {
        try {
            return page.done(
                    "/schools", "schools.opened", open.open(caller, input).name());
        } catch (Problem problem) {
            return view(page.refused(problem), caller, input);
        }
    }

    @PostMapping("/schools/{id}/visit")
    @Allow(value = Who.PLATFORM_ADMIN, proved = true)
    ModelAndView visit(
            Page page,
            Caller caller,
            @PathVariable SchoolId id,
            @RequestParam(required = false) @Nullable String reason) {
        try {
            visit.begin(caller, id, reason);
            return page.done("/journal", "visit.began");
        } catch (Problem problem) {
            return all(page.refused(problem), caller);
        }
    }

    private ModelAndView view(Page page, Caller caller, OpenSchool.Input input) {
        return page.view(
                "school/institution/schools",
                "schools",
                store.visibleTo(caller),
                "input",
                input,
                "reasons",
                Arrays.stream(Reason.values())
                        .map(reason -> new Choice(reason.name(), page.t("visit.reason-" + reason.name())))
                        .toList(),
                "presets",
                presets.choices(page.locale()),
                "countries",
                presets.countryChoices(page.locale()));
    }
}
