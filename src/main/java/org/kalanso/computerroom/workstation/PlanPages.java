package org.kalanso.computerroom.workstation;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Arranging the seats of a room: a plan to drag on, and figures where there is no script. */
@Controller
class PlanPages {
    private final RoomStore rooms;
    private final WorkstationStore store;
    private final KeepWorkstation keep;

    PlanPages(RoomStore rooms, WorkstationStore store, KeepWorkstation keep) {
        this.rooms = rooms;
        this.store = store;
        this.keep = keep;
    }

    @GetMapping("/rooms/{room}/plan")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(Page page, Caller caller, @PathVariable UUID room) {
        return plan(page, caller, found(caller, room));
    }

    @PostMapping("/rooms/{room}/plan")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView arrange(Page page, Caller caller, @PathVariable UUID room, @ModelAttribute PlanForm form) {
        Room found = found(caller, room);
        try {
            keep.arrange(caller, room, form.spots());
            return page.done("/rooms/" + room, "plan.saved");
        } catch (Problem problem) {
            return plan(page.refused(problem), caller, found);
        }
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView plan(Page page, Caller caller, Room room) {
        return page.view("computerroom/workstation/plan", "room", room, "seats", store.visibleTo(caller, room.id()));
    }
}
