package org.kalanso.school.institution;

import static org.kalanso.platform.access.Role.HEAD;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.preset.Presets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What a school is called, how it is reached, what stands on its paper, how it numbers its pupils. */
@Controller
class SettingsPages {
    private final SchoolStore store;
    private final EditSchool edit;
    private final Presets presets;

    SettingsPages(SchoolStore store, EditSchool edit, Presets presets) {
        this.store = store;
        this.edit = edit;
        this.presets = presets;
    }

    @GetMapping("/settings")
    @Allow(roles = HEAD)
    ModelAndView show(Page page, Caller caller) {
        SchoolView school = own(caller);
        return view(page, school, school.asInput(), school.version());
    }

    @PostMapping("/settings")
    @Allow(roles = HEAD)
    ModelAndView change(
            Page page,
            Caller caller,
            @ModelAttribute SchoolInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        try {
            edit.edit(caller, caller.inSchool(), input, version);
            return page.done("/settings", "settings.saved");
        } catch (Problem problem) {
            return view(page.refused(problem), own(caller), input, version);
        }
    }

    @PostMapping("/settings/logo")
    @Allow(roles = HEAD)
    ModelAndView logo(Page page, Caller caller, @RequestParam(required = false) @Nullable MultipartFile logo)
            throws IOException {
        try {
            edit.logo(caller, caller.inSchool(), logo == null ? new byte[0] : logo.getBytes());
            return page.done("/settings", "settings.logo-saved");
        } catch (Problem problem) {
            return show(page.refused(problem), caller);
        }
    }

    @PostMapping("/settings/logo/remove")
    @Allow(roles = HEAD)
    ModelAndView removeLogo(Page page, Caller caller) {
        edit.removeLogo(caller, caller.inSchool());
        return page.done("/settings", "settings.logo-removed");
    }

    private SchoolView own(Caller caller) {
        return store.visibleTo(caller, caller.inSchool()).orElseThrow(Problem::notFound);
    }

    private ModelAndView view(Page page, SchoolView school, SchoolInput input, @Nullable Integer version) {
        List<Choice> zones = Stream.concat(
                        presets.countries().stream()
                                .map(country -> country.zone().getId()),
                        Stream.of(school.zone()))
                .distinct()
                .sorted()
                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                .toList();
        return page.view(
                "school/institution/settings", "school", school, "input", input, "version", version, "zones", zones);
    }
}
