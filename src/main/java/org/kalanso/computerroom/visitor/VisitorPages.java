package org.kalanso.computerroom.visitor;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class VisitorPages {
    private final VisitorStore store;
    private final KeepVisitor keep;
    private final ListVisitors list;
    private final RoomStore rooms;
    private final Schools schools;
    private final Clock clock;

    VisitorPages(
            VisitorStore store, KeepVisitor keep, ListVisitors list, RoomStore rooms, Schools schools, Clock clock) {
        this.store = store;
        this.keep = keep;
        this.list = list;
        this.rooms = rooms;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping("/visitors")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView all(
            Page page,
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        return page.view(
                "computerroom/visitor/list",
                "found",
                list.list(caller, q, cursor, null),
                "q",
                q,
                "today",
                schools.today(caller.inSchool(), clock));
    }

    @GetMapping("/visitors/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView blank(Page page, Caller caller) {
        return form(page, caller, null, VisitorInput.blank());
    }

    @PostMapping("/visitors/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView register(Page page, Caller caller, @ModelAttribute VisitorInput input) {
        try {
            Visitor registered = keep.register(caller, input, page.locale());
            return page.done("/visitors/" + registered.id(), "visitor.registered", registered.name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, null, input);
        }
    }

    @GetMapping("/visitors/{visitor}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView one(Page page, Caller caller, @PathVariable UUID visitor) {
        Visitor found = found(caller, visitor);
        return page.view(
                "computerroom/visitor/one",
                "visitor",
                found,
                "rooms",
                rooms.visibleTo(caller),
                "today",
                schools.today(caller.inSchool(), clock),
                "text",
                keep.text(page.locale()));
    }

    @GetMapping("/visitors/{visitor}/edit")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView edit(Page page, Caller caller, @PathVariable UUID visitor) {
        Visitor found = found(caller, visitor);
        return form(page, caller, found, VisitorInput.of(found));
    }

    @PostMapping("/visitors/{visitor}/edit")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable UUID visitor,
            @ModelAttribute VisitorInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Visitor found = found(caller, visitor);
        try {
            Visitor edited = keep.edit(caller, visitor, input, version);
            return page.done("/visitors/" + visitor, "visitor.changed", edited.name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, input);
        }
    }

    @PostMapping("/visitors/{visitor}/consent")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView say(
            Page page, Caller caller, @PathVariable UUID visitor, @RequestParam(defaultValue = "false") boolean given) {
        Visitor said = keep.say(caller, visitor, given, page.locale());
        return page.done("/visitors/" + visitor, given ? "visitor.given" : "visitor.withdrawn", said.name());
    }

    @PostMapping("/visitors/{visitor}/remove")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID visitor) {
        try {
            keep.remove(caller, visitor);
            return page.done("/visitors", "visitor.removed");
        } catch (Problem problem) {
            if (problem.status().value() == 404) throw problem;
            return one(page.refused(problem), caller, visitor);
        }
    }

    private Visitor found(Caller caller, UUID visitor) {
        return store.visibleTo(caller, visitor)
                .filter(each -> !each.pseudonymised())
                .orElseThrow(Problem::notFound);
    }

    private ModelAndView form(Page page, Caller caller, @Nullable Visitor visitor, VisitorInput input) {
        return page.view(
                "computerroom/visitor/form",
                "visitor",
                visitor,
                "input",
                input,
                "text",
                keep.text(page.locale()),
                "majority",
                keep.majority(caller));
    }
}
