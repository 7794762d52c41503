package org.kalanso.computerroom.console;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.live.NewsStore;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The operator's console. A script hears that the board has changed, asks for the same page again and brings its board up to date. */
@Controller
class ConsolePages {
    private final RoomStore rooms;
    private final Board.Boards boards;
    private final OperateRoom operate;
    private final ConsoleActStore acts;
    private final NewsStore news;

    ConsolePages(RoomStore rooms, Board.Boards boards, OperateRoom operate, ConsoleActStore acts, NewsStore news) {
        this.rooms = rooms;
        this.boards = boards;
        this.operate = operate;
        this.acts = acts;
        this.news = news;
    }

    /** @param did the act whose refusals are to be told */
    @GetMapping("/rooms/{room}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @ModelAttribute ConsoleFilter filter,
            @RequestParam(required = false) @Nullable UUID did) {
        Room found = found(caller, room);
        return console(
                page,
                caller,
                found,
                filter,
                did == null ? null : acts.answer(room, did).orElse(null));
    }

    @PostMapping("/rooms/{room}/act")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView act(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @ModelAttribute ConsoleForm form,
            @ModelAttribute ConsoleFilter filter) {
        Room found = found(caller, room);
        try {
            var operated = operate.operate(caller, room, form.order());
            int done = operated.answer().done();
            String back = filter.address(room, filter.asList());
            if (!operated.answer().refused().isEmpty())
                back += (back.contains("?") ? "&" : "?") + "did=" + operated.id();
            return page.done(
                    back,
                    done == 0
                            ? "console.done-nothing"
                            : "console.done-" + operated.answer().act(),
                    done);
        } catch (Problem problem) {
            return console(page.refused(problem), caller, found, filter, null);
        }
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView console(
            Page page, Caller caller, Room room, ConsoleFilter filter, @Nullable ConsoleAnswer answer) {
        // before the board is read: what changes meanwhile is told as newer than it
        long version = news.newest(room.id());
        return page.view(
                "computerroom/console/console",
                "room",
                room,
                "board",
                boards.of(caller, room.id(), filter),
                "version",
                version,
                "filter",
                filter,
                "answer",
                answer,
                "key",
                Ids.newId().toString(),
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }
}
