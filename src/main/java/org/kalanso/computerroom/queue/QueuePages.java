package org.kalanso.computerroom.queue;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.visitor.VisitorStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
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

/** The queue for the operator, and its numbers for everybody who stands in the room. */
@Controller
class QueuePages {
    private final RoomStore rooms;
    private final ShowQueue shown;
    private final QueueStore store;
    private final KeepQueue keep;
    private final VisitorStore visitors;
    private final Schools schools;
    private final java.time.Clock clock;

    QueuePages(
            RoomStore rooms,
            ShowQueue shown,
            QueueStore store,
            KeepQueue keep,
            VisitorStore visitors,
            Schools schools,
            java.time.Clock clock) {
        this.rooms = rooms;
        this.shown = shown;
        this.store = store;
        this.keep = keep;
        this.visitors = visitors;
        this.schools = schools;
        this.clock = clock;
    }

    /** What the buttons beside a number do. */
    enum Verb {
        CALL,
        TAKE,
        LEAVE
    }

    @GetMapping("/rooms/{room}/queue")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(
            Page page, Caller caller, @PathVariable UUID room, @RequestParam(required = false) @Nullable UUID visitor) {
        return queue(page, caller, found(caller, room), QueueInput.blank(room, visitor));
    }

    @PostMapping("/rooms/{room}/queue")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView join(Page page, Caller caller, @PathVariable UUID room, @ModelAttribute QueueInput input) {
        Room found = found(caller, room);
        try {
            int number = keep.join(caller, input).number();
            return page.done("/rooms/" + room + "/queue", "queue.joined", number);
        } catch (Problem problem) {
            return queue(page.refused(problem), caller, found, input);
        }
    }

    @PostMapping("/rooms/{room}/queue/{ticket}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView steer(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID ticket,
            @RequestParam(required = false) @Nullable Verb verb) {
        Room in = found(caller, room);
        if (store.visibleTo(caller, ticket)
                .filter(each -> each.room().equals(room))
                .isEmpty()) throw Problem.notFound();
        try {
            if (verb == null) throw Problem.invalid("verb", "required");
            QueueTicket done = switch (verb) {
                case CALL -> keep.call(caller, ticket);
                case TAKE -> keep.take(caller, ticket);
                case LEAVE -> keep.leave(caller, ticket);
            };
            return page.done("/rooms/" + room + "/queue", "queue.done-" + verb, done.number(), done.seat());
        } catch (Problem problem) {
            return queue(page.refused(problem), caller, in, QueueInput.blank(room, null));
        }
    }

    /** On a screen of the room or somebody's telephone: numbers alone, no name, nobody signed in. */
    @GetMapping("/rooms/{room}/display")
    @Allow(Who.EVERYONE)
    ModelAndView display(Page page, @PathVariable UUID room) {
        var place = store.place(room).orElseThrow(Problem::notFound);
        return page.view(
                "computerroom/queue/display",
                "room",
                place.name(),
                "numbers",
                store.shown(room, schools.today(place.school(), clock)));
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView queue(Page page, Caller caller, Room room, QueueInput input) {
        UUID visitor = input.visitor();
        String name = visitor == null
                ? null
                : visitors.visibleTo(caller, visitor)
                        .orElseThrow(Problem::notFound)
                        .name();
        return page.view(
                "computerroom/queue/queue",
                "room",
                room,
                "line",
                shown.of(caller, room.id()),
                "input",
                input,
                "visitorName",
                name);
    }
}
