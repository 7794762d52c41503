package org.kalanso.computerroom.console;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.List;
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
    private final NewsStore news;

    ConsolePages(RoomStore rooms, Board.Boards boards, OperateRoom operate, NewsStore news) {
        this.rooms = rooms;
        this.boards = boards;
        this.operate = operate;
        this.news = news;
    }

    @GetMapping("/rooms/{room}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(
            Page page, Caller caller, @PathVariable UUID room, @RequestParam(required = false) @Nullable String view) {
        return console(page, caller, found(caller, room), "list".equals(view));
    }

    @PostMapping("/rooms/{room}/act")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView act(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @RequestParam(required = false) OperateRoom.@Nullable Act act,
            @RequestParam(required = false) @Nullable UUID one,
            @RequestParam(required = false) @Nullable List<UUID> ids,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String message,
            @RequestParam(defaultValue = "plan") String view) {
        Room found = found(caller, room);
        try {
            // a button beside one seat is about that seat alone
            var what = act == null ? OperateRoom.Act.PLUS_15 : act;
            List<UUID> chosen = one != null ? List.of(one) : ids == null ? List.of() : ids;
            int done = operate.operate(caller, what, chosen, key, message);
            return page.done(
                    "/rooms/" + room + ("list".equals(view) ? "?view=list" : ""), "console.done-" + what, done);
        } catch (Problem problem) {
            return console(page.refused(problem), caller, found, "list".equals(view));
        }
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView console(Page page, Caller caller, Room room, boolean asList) {
        // before the board is read: what changes meanwhile is told as newer than it
        long version = news.newest(room.id());
        return page.view(
                "computerroom/console/console",
                "room",
                room,
                "board",
                boards.of(caller, room.id()),
                "version",
                version,
                "asList",
                asList,
                "key",
                Ids.newId().toString(),
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }
}
