package org.kalanso.school.institution;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.preset.Presets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The schools of the installation, for whoever runs it. */
@Controller
class SchoolsPages {
    private final SchoolStore store;
    private final OpenSchool open;
    private final Presets presets;

    SchoolsPages(SchoolStore store, OpenSchool open, Presets presets) {
        this.store = store;
        this.open = open;
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

    private ModelAndView view(Page page, Caller caller, OpenSchool.Input input) {
        return page.view(
                "school/institution/schools",
                "schools",
                store.visibleTo(caller),
                "input",
                input,
                "presets",
                presets.choices(page.locale()),
                "countries",
                presets.countryChoices(page.locale()));
    }
}
