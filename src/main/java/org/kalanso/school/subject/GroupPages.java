package org.kalanso.school.subject;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.SubjectGroupId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The groups that subjects stand in on the card. */
@Controller
class GroupPages {
    private static final String PATH = "/subjects/groups";
    private static final GroupInput BLANK = new GroupInput(null, null, null);

    private final GroupStore store;
    private final KeepGroup keep;

    GroupPages(GroupStore store, KeepGroup keep) {
        this.store = store;
        this.keep = keep;
    }

    @GetMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView all(Page page, Caller caller) {
        return list(page, caller, BLANK);
    }

    @PostMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @ModelAttribute GroupInput input) {
        try {
            return page.done(PATH, "group.added", keep.add(caller, input).name());
        } catch (Problem problem) {
            return list(page.refused(problem), caller, input);
        }
    }

    @GetMapping(PATH + "/{id}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView one(Page page, Caller caller, @PathVariable SubjectGroupId id) {
        SubjectGroup group = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return form(page, group, input(group), group.version());
    }

    @PostMapping(PATH + "/{id}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable SubjectGroupId id,
            @ModelAttribute GroupInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        SubjectGroup before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            return page.done(
                    PATH, "group.changed", keep.edit(caller, id, input, version).name());
        } catch (Problem problem) {
            return form(page.refused(problem), before, input, version);
        }
    }

    @PostMapping(PATH + "/{id}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable SubjectGroupId id) {
        SubjectGroup before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            keep.remove(caller, id);
            return page.done(PATH, "group.removed", before.name());
        } catch (Problem problem) {
            return form(page.refused(problem), before, input(before), before.version());
        }
    }

    private static GroupInput input(SubjectGroup group) {
        return new GroupInput(group.name(), group.nameEn(), group.ordinal());
    }

    private ModelAndView list(Page page, Caller caller, GroupInput input) {
        return page.view("school/subject/groups", "groups", store.visibleTo(caller), "input", input);
    }

    private static ModelAndView form(Page page, SubjectGroup group, GroupInput input, @Nullable Integer version) {
        return page.view("school/subject/group", "group", group, "input", input, "version", version);
    }
}
