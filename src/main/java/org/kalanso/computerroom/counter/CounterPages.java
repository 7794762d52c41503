package org.kalanso.computerroom.counter;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.session.CreateSessions;
import org.kalanso.computerroom.session.ShowSessions;
import org.kalanso.computerroom.tariff.TariffStore;
import org.kalanso.computerroom.visitor.VisitorInput;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.paper.QrPicture;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One page from somebody who comes to their code: found or registered, a length, the code on a slip. */
@Controller
class CounterPages {
    private final RoomStore rooms;
    private final AtTheCounter counter;
    private final TariffStore tariffs;
    private final ShowSessions sessions;
    private final SellTime sell;

    CounterPages(RoomStore rooms, AtTheCounter counter, TariffStore tariffs, ShowSessions sessions, SellTime sell) {
        this.rooms = rooms;
        this.counter = counter;
        this.tariffs = tariffs;
        this.sessions = sessions;
        this.sell = sell;
    }

    @GetMapping("/rooms/{room}/sell")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView blank(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute SaleInput sale) {
        return counter(page, caller, found(caller, room), sale, VisitorInput.blank(), q);
    }

    @PostMapping("/rooms/{room}/sell")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView sell(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @ModelAttribute SaleInput sale,
            @ModelAttribute VisitorInput visitor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile photo)
            throws IOException {
        Room found = found(caller, room);
        byte[] sent = photo == null ? new byte[0] : photo.getBytes();
        try {
            return sold(page, caller, found, sell.sell(caller, found, sale, visitor, sent, page.locale()));
        } catch (Problem problem) {
            return counter(page.refused(problem), caller, found, sale, visitor, null);
        }
    }

    private ModelAndView sold(Page page, Caller caller, Room room, CreateSessions.Made made) {
        String picture =
                Base64.getEncoder().encodeToString(QrPicture.png(made.code().text()));
        return page.view(
                "computerroom/counter/sold",
                "room",
                room,
                "made",
                made,
                "session",
                sessions.visibleTo(caller, made.id()).orElseThrow(Problem::notFound),
                "picture",
                "data:image/png;base64," + picture);
    }

    private ModelAndView counter(
            Page page, Caller caller, Room room, SaleInput sale, VisitorInput typed, @Nullable String q) {
        return page.view(
                "computerroom/counter/counter",
                "room",
                room,
                "sale",
                sale,
                "input",
                typed,
                "standing",
                counter.of(caller, room, sale.visitor(), q, page.locale()),
                "q",
                q,
                "tariffs",
                tariffs.visibleTo(caller),
                "key",
                Ids.newId().toString());
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }
}
