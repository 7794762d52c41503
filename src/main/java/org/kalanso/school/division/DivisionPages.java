package org.kalanso.school.division;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Levels and tracks on one page, each changed on its own. */
@Controller
class DivisionPages {
    static final String PATH = "/settings/levels";

    private final DivisionStore store;
    private final KeepDivision keep;

    DivisionPages(DivisionStore store, KeepDivision keep) {
        this.store = store;
        this.keep = keep;
    }

    @GetMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView all(Page page, Caller caller) {
        return page.view(
                "school/division/list",
                "levels",
                store.visibleTo(caller, DivisionKind.LEVEL),
                "tracks",
                store.visibleTo(caller, DivisionKind.TRACK));
    }

    @GetMapping("/settings/{kind}/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page, @PathVariable String kind) {
        return form(page, kind(kind), null, new DivisionInput(null, null, null), null);
    }

    @PostMapping("/settings/{kind}/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @PathVariable String kind, @ModelAttribute DivisionInput input) {
        try {
            return page.done(
                    PATH, "division.added", keep.add(caller, kind(kind), input).name());
        } catch (Problem problem) {
            return form(page.refused(problem), kind(kind), null, input, null);
        }
    }

    @GetMapping("/settings/{kind}/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable String kind, @PathVariable UUID id) {
        Division found = found(caller, kind, id);
        return form(page, kind(kind), found, input(found), found.version());
    }

    @PostMapping("/settings/{kind}/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute DivisionInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Division before = found(caller, kind, id);
        try {
            return page.done(
                    PATH,
                    "division.changed",
                    keep.edit(caller, kind(kind), id, input, version).name());
        } catch (Problem problem) {
            return form(page.refused(problem), kind(kind), before, input, version);
        }
    }

    @PostMapping("/settings/{kind}/{id}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable String kind, @PathVariable UUID id) {
        Division before = found(caller, kind, id);
        try {
            return page.done(
                    PATH,
                    "division.removed",
                    keep.remove(caller, kind(kind), id).name());
        } catch (Problem problem) {
            return form(page.refused(problem), kind(kind), before, input(before), before.version());
        }
    }

    private Division found(Caller caller, String kind, UUID id) {
        return store.visibleTo(caller, kind(kind), id).orElseThrow(Problem::notFound);
    }

    private static DivisionInput input(Division division) {
        return new DivisionInput(division.code(), division.name(), division.ordinal());
    }

    private static DivisionKind kind(String plural) {
        for (DivisionKind kind : DivisionKind.values())
            if (kind.plural().equals(plural.toLowerCase(Locale.ROOT))) return kind;
        throw Problem.notFound();
    }

    private static ModelAndView form(
            Page page, DivisionKind kind, @Nullable Division division, DivisionInput input, @Nullable Integer version) {
        return page.view(
                "school/division/form", "kind", kind, "division", division, "input", input, "version", version);
    }
}
