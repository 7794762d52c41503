package org.kalanso.school.year;

import static org.kalanso.platform.access.Role.HEAD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One period: its name, its days, closing it; and adding one to a year. */
@Controller
class PeriodPages {
    private final PeriodStore store;
    private final KeepPeriod keep;
    private final Schools schools;

    PeriodPages(PeriodStore store, KeepPeriod keep, Schools schools) {
        this.store = store;
        this.keep = keep;
        this.schools = schools;
    }

    @GetMapping(YearPages.PATH + "/{year}/periods/new")
    @Allow(roles = HEAD)
    ModelAndView blank(Page page, Caller caller, @PathVariable YearId year) {
        return fresh(page, caller, year, new PeriodInput(null, "TERM", null, null, null, null));
    }

    @PostMapping(YearPages.PATH + "/{year}/periods/new")
    @Allow(roles = HEAD)
    ModelAndView add(Page page, Caller caller, @PathVariable YearId year, @ModelAttribute PeriodInput input) {
        try {
            Period added = keep.add(caller, input).period();
            return page.done(YearPages.PATH + "/" + added.year(), "period.added", added.name());
        } catch (Problem problem) {
            return fresh(page.refused(problem), caller, year, input);
        }
    }

    @GetMapping("/settings/periods/{id}")
    @Allow(roles = HEAD)
    ModelAndView one(Page page, Caller caller, @PathVariable PeriodId id) {
        var held = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return view(page, held.period(), PeriodInput.of(held.period()), held.version());
    }

    @PostMapping("/settings/periods/{id}")
    @Allow(roles = HEAD)
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable PeriodId id,
            @ModelAttribute PeriodInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Period before =
                store.visibleTo(caller, id).orElseThrow(Problem::notFound).period();
        try {
            Period after = keep.edit(caller, id, input, version).period();
            return page.done(YearPages.PATH + "/" + after.year(), "period.changed", after.name());
        } catch (Problem problem) {
            return view(page.refused(problem), before, input, version);
        }
    }

    @PostMapping("/settings/periods/{id}/close")
    @Allow(roles = HEAD)
    ModelAndView close(Page page, Caller caller, @PathVariable PeriodId id) {
        Period closed = keep.close(caller, id).period();
        return page.doneWithUndo(
                YearPages.PATH + "/" + closed.year(),
                "/settings/periods/" + id + "/reopen",
                "period.closed",
                closed.name());
    }

    @PostMapping("/settings/periods/{id}/reopen")
    @Allow(roles = HEAD)
    ModelAndView reopen(Page page, Caller caller, @PathVariable PeriodId id) {
        Period opened = keep.reopen(caller, id).period();
        return page.done(YearPages.PATH + "/" + opened.year(), "period.reopened", opened.name());
    }

    @PostMapping("/settings/periods/{id}/remove")
    @Allow(roles = HEAD)
    ModelAndView remove(Page page, Caller caller, @PathVariable PeriodId id) {
        var before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            keep.remove(caller, id);
            return page.done(
                    YearPages.PATH + "/" + before.period().year(),
                    "period.removed",
                    before.period().name());
        } catch (Problem problem) {
            return view(page.refused(problem), before.period(), PeriodInput.of(before.period()), before.version());
        }
    }

    private ModelAndView fresh(Page page, Caller caller, YearId year, PeriodInput input) {
        SchoolYear known = schools.year(caller.inSchool(), year).orElseThrow(Problem::notFound);
        List<Choice> parents = schools.periods(year).stream()
                .filter(period -> period.kind() != Period.Kind.SEQUENCE)
                .map(period -> new Choice(period.id().toString(), period.name()))
                .toList();
        return page.view("school/year/new-period", "year", known, "input", input, "parents", parents);
    }

    private static ModelAndView view(Page page, Period period, PeriodInput input, @Nullable Integer version) {
        return page.view("school/year/period", "period", period, "input", input, "version", version);
    }
}
