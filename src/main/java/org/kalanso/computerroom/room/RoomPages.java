package org.kalanso.computerroom.room;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RoomPages {
    private final RoomStore store;
    private final KeepRoom keep;
    private final Accounts accounts;
    private final PersonNames names;

    RoomPages(RoomStore store, KeepRoom keep, Accounts accounts, PersonNames names) {
        this.store = store;
        this.keep = keep;
        this.accounts = accounts;
        this.names = names;
    }

    @Bean
    static Place roomsPlace() {
        return Place.of("room.title", "screen", "/rooms", 45, Role.HEAD, Role.MANAGER, Role.OPERATOR);
    }

    @GetMapping("/rooms")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView all(Page page, Caller caller) {
        return page.view(
                "computerroom/room/list", "rooms", store.visibleTo(caller), "mayEdit", caller.is(HEAD, MANAGER));
    }

    @GetMapping("/rooms/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page, Caller caller) {
        return form(page, caller, null, RoomInput.blank(), null);
    }

    @PostMapping("/rooms/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @ModelAttribute RoomInput input) {
        try {
            Room added = keep.add(caller, input);
            return page.done("/rooms/" + added.id(), "room.added", added.name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, null, input, null);
        }
    }

    @GetMapping("/rooms/{room}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable UUID room) {
        Room found = store.visibleTo(caller, room).orElseThrow(Problem::notFound);
        return form(page, caller, found, RoomInput.of(found), found.version());
    }

    @PostMapping("/rooms/{room}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @ModelAttribute RoomInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Room found = store.visibleTo(caller, room).orElseThrow(Problem::notFound);
        try {
            return page.done(
                    "/rooms/" + room,
                    "room.changed",
                    keep.edit(caller, room, input, version).name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, input, version);
        }
    }

    @PostMapping("/rooms/{room}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID room) {
        Room found = store.visibleTo(caller, room).orElseThrow(Problem::notFound);
        try {
            return page.done("/rooms", "room.removed", keep.remove(caller, room).name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, RoomInput.of(found), found.version());
        }
    }

    private ModelAndView form(
            Page page, Caller caller, @Nullable Room room, RoomInput input, @Nullable Integer version) {
        return page.view(
                "computerroom/room/form",
                "room",
                room,
                "input",
                input,
                "version",
                version,
                "operators",
                operators(caller));
    }

    private List<Choice> operators(Caller caller) {
        List<PersonId> holders = accounts.holders(caller.inSchool(), Role.OPERATOR);
        Map<PersonId, String> called = names.of(holders);
        return holders.stream()
                .filter(called::containsKey)
                .map(person -> new Choice(person.toString(), called.getOrDefault(person, "")))
                .toList();
    }
}
