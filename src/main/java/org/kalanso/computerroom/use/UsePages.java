package org.kalanso.computerroom.use;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class UsePages {
    /** How many days lie between two that are written below the chart, so that they don't touch. */
    private static final int MARKS = 7;

    private static final int EVERY_SIXTH_HOUR = 6;
    private final RoomStore rooms;
    private final WorkstationStore seats;
    private final ShowUse shown;

    UsePages(RoomStore rooms, WorkstationStore seats, ShowUse shown) {
        this.rooms = rooms;
        this.seats = seats;
        this.shown = shown;
    }

    @GetMapping("/rooms/{room}/seats/{seat}/use")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID seat,
            @RequestParam(required = false) @Nullable Integer days) {
        var in = rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
        var found = seats.oneVisibleTo(caller, seat)
                .filter(each -> each.room().equals(room))
                .orElseThrow(Problem::notFound);
        SeatUse use = shown.of(caller, seat, days);
        return page.view(
                "computerroom/use/use",
                "room",
                in,
                "seat",
                found,
                "use",
                use,
                "byDay",
                byDay(page, use),
                "byHour",
                byHour(page, use));
    }

    private static List<Bar> byDay(Page page, SeatUse use) {
        List<Bar> bars = new ArrayList<>();
        int last = use.days().size() - 1;
        int every = Math.max(1, Math.ceilDiv(use.days().size(), MARKS));
        for (int i = 0; i <= last; i++) {
            var each = use.days().get(i);
            String mark = (last - i) % every == 0
                    ? each.day().getDayOfMonth() + "/" + each.day().getMonthValue()
                    : "";
            bars.add(new Bar(page.day(each.day()), mark, each.seconds() / 60));
        }
        return bars;
    }

    private static List<Bar> byHour(Page page, SeatUse use) {
        return use.hours().stream()
                .map(each -> new Bar(
                        page.t("use.hour-value", each.hour()),
                        each.hour() % EVERY_SIXTH_HOUR == 0 ? page.t("use.hour-value", each.hour()) : "",
                        each.seconds() / 60))
                .toList();
    }
}
