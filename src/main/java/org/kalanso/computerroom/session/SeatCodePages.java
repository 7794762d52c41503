package org.kalanso.computerroom.session;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.tariff.Tariff;
import org.kalanso.computerroom.tariff.TariffStore;
import org.kalanso.computerroom.visitor.VisitorStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Giving codes: one for somebody, or a sheet of them for nobody in particular. */
@Controller
class SeatCodePages {
    private final RoomStore rooms;
    private final TariffStore tariffs;
    private final VisitorStore visitors;
    private final CreateSessions create;
    private final CodeSheet sheet;

    SeatCodePages(RoomStore rooms, TariffStore tariffs, VisitorStore visitors, CreateSessions create, CodeSheet sheet) {
        this.rooms = rooms;
        this.tariffs = tariffs;
        this.visitors = visitors;
        this.create = create;
        this.sheet = sheet;
    }

    @GetMapping("/rooms/{room}/codes/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView blank(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @RequestParam(required = false) @Nullable UUID visitor,
            @RequestParam(required = false) @Nullable UUID workstation) {
        return form(page, caller, found(caller, room), SessionInput.blank(room, visitor, workstation));
    }

    @PostMapping("/rooms/{room}/codes/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView make(Page page, Caller caller, @PathVariable UUID room, @ModelAttribute SessionInput input) {
        Room found = found(caller, room);
        try {
            return page.view("computerroom/session/made", "room", found, "made", create.create(caller, input));
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, input);
        }
    }

    /** The codes of these sessions on paper, to be cut. */
    @PostMapping("/rooms/{room}/codes/sheet")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ResponseEntity<byte[]> sheet(
            Caller caller, @PathVariable UUID room, @RequestParam(required = false) @Nullable List<UUID> ids) {
        byte[] pdf = sheet.print(caller, found(caller, room), ids == null ? List.of() : ids);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("codes.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView form(Page page, Caller caller, Room room, SessionInput input) {
        List<Tariff> offered = tariffs.visibleTo(caller);
        UUID visitor = input.visitor();
        String name = visitor == null
                ? null
                : visitors.visibleTo(caller, visitor)
                        .orElseThrow(Problem::notFound)
                        .name();
        return page.view(
                "computerroom/session/new", "room", room, "input", input, "tariffs", offered, "visitorName", name);
    }
}
