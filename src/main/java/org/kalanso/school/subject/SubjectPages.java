package org.kalanso.school.subject;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.SubjectId;
import org.kalanso.school.division.DivisionKind;
import org.kalanso.school.division.Divisions;
import org.kalanso.school.listing.LevelQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The school's subjects in the order of the card. */
@Controller
class SubjectPages {
    private static final int AT_ONCE = 50;

    private final SubjectList list;
    private final Divisions divisions;
    private final SubjectStore store;
    private final KeepSubject keep;

    SubjectPages(SubjectList list, Divisions divisions, SubjectStore store, KeepSubject keep) {
        this.list = list;
        this.divisions = divisions;
        this.store = store;
        this.keep = keep;
    }

    @GetMapping("/subjects")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView all(Page page, Caller caller, LevelQuery.Asked asked) {
        return page.view(
                "school/subject/list",
                "found",
                list.page(caller, asked, AT_ONCE),
                "asked",
                asked,
                "levels",
                divisions.choices(caller, DivisionKind.LEVEL),
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }

    @GetMapping("/subjects/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page) {
        return form(page, null, new SubjectInput(null, null, null, null), null);
    }

    @PostMapping("/subjects")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @ModelAttribute SubjectInput input) {
        try {
            return page.done(
                    "/subjects", "subject.added", keep.add(caller, input).name());
        } catch (Problem problem) {
            return form(page.refused(problem), null, input, null);
        }
    }

    @GetMapping("/subjects/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable SubjectId id) {
        SubjectDetail subject = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return form(page, subject, input(subject), subject.version());
    }

    @PostMapping("/subjects/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable SubjectId id,
            @ModelAttribute SubjectInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        SubjectDetail before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            return page.done(
                    "/subjects",
                    "subject.changed",
                    keep.edit(caller, id, input, version).name());
        } catch (Problem problem) {
            return form(page.refused(problem), before, input, version);
        }
    }

    @PostMapping("/subjects/{id}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable SubjectId id) {
        SubjectDetail before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            keep.remove(caller, id);
            return page.done("/subjects", "subject.removed", before.name());
        } catch (Problem problem) {
            return form(page.refused(problem), before, input(before), before.version());
        }
    }

    private static SubjectInput input(SubjectDetail subject) {
        return new SubjectInput(subject.code(), subject.name(), subject.nameEn(), subject.ordinal());
    }

    private static ModelAndView form(
            Page page, @Nullable SubjectDetail subject, SubjectInput input, @Nullable Integer version) {
        return page.view("school/subject/form", "subject", subject, "input", input, "version", version);
    }
}
