package org.kalanso.school.year;

import static org.kalanso.platform.access.Role.HEAD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.kalanso.school.preset.Presets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The school's years: the active one, those before, and the next, opened while this one still runs. */
@Controller
class YearPages {
    static final String PATH = "/settings/years";

    private final YearStore store;
    private final OpenYear open;
    private final KeepYear keep;
    private final KeepPeriod periods;
    private final Schools schools;
    private final Presets presets;

    YearPages(YearStore store, OpenYear open, KeepYear keep, KeepPeriod periods, Schools schools, Presets presets) {
        this.store = store;
        this.open = open;
        this.keep = keep;
        this.periods = periods;
        this.schools = schools;
        this.presets = presets;
    }

    @GetMapping(PATH)
    @Allow(roles = HEAD)
    ModelAndView all(Page page, Caller caller) {
        List<YearView> years = store.visibleTo(caller);
        YearInput proposed = years.stream()
                .findFirst()
                .map(last -> new YearInput(
                        null,
                        last.startsOn().plusYears(1).toString(),
                        last.endsOn().plusYears(1).toString(),
                        null,
                        true))
                .orElse(new YearInput(null, null, null, null, null));
        return list(page, years, proposed);
    }

    @PostMapping(PATH)
    @Allow(roles = HEAD)
    ModelAndView open(Page page, Caller caller, @ModelAttribute YearInput input) {
        try {
            YearView opened = open.open(caller, input);
            return page.done(PATH + "/" + opened.id(), "year.opened", opened.name());
        } catch (Problem problem) {
            return list(page.refused(problem), store.visibleTo(caller), input);
        }
    }

    @GetMapping(PATH + "/{id}")
    @Allow(roles = HEAD)
    ModelAndView one(Page page, Caller caller, @PathVariable YearId id) {
        YearView year = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return view(page, year, input(year), year.version());
    }

    @PostMapping(PATH + "/{id}")
    @Allow(roles = HEAD)
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable YearId id,
            @ModelAttribute YearInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        YearView before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            return page.done(
                    PATH + "/" + id,
                    "year.changed",
                    keep.edit(caller, id, input, version).name());
        } catch (Problem problem) {
            return view(page.refused(problem), before, input, version);
        }
    }

    @PostMapping(PATH + "/{id}/activate")
    @Allow(roles = HEAD)
    ModelAndView activate(Page page, Caller caller, @PathVariable YearId id) {
        return page.done(
                PATH + "/" + id, "year.activated", keep.activate(caller, id).name());
    }

    @PostMapping(PATH + "/{id}/periods")
    @Allow(roles = HEAD)
    ModelAndView periods(Page page, Caller caller, @PathVariable YearId id, @RequestParam String preset) {
        YearView year = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            periods.replace(caller, id, preset);
            return page.done(PATH + "/" + id, "year.periods-replaced");
        } catch (Problem problem) {
            return view(page.refused(problem), year, input(year), year.version());
        }
    }

    @PostMapping(PATH + "/{id}/remove")
    @Allow(roles = HEAD)
    ModelAndView remove(Page page, Caller caller, @PathVariable YearId id) {
        YearView year = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            keep.remove(caller, id);
            return page.done(PATH, "year.removed", year.name());
        } catch (Problem problem) {
            return view(page.refused(problem), year, input(year), year.version());
        }
    }

    private static YearInput input(YearView year) {
        return new YearInput(
                year.name(), year.startsOn().toString(), year.endsOn().toString(), null, null);
    }

    private ModelAndView list(Page page, List<YearView> years, YearInput input) {
        return page.view("school/year/list", "years", years, "input", input, "presets", presets.choices(page.locale()));
    }

    private ModelAndView view(Page page, YearView year, YearInput input, @Nullable Integer version) {
        return page.view(
                "school/year/one",
                "year",
                year,
                "input",
                input,
                "version",
                version,
                "periods",
                schools.periods(year.id()),
                "presets",
                presets.choices(page.locale()));
    }
}
