package org.kalanso.computerroom.booking;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;
import static org.kalanso.platform.access.Role.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
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

/** A room's week, and the form that books it. */
@Controller
class BookingPages {
    private final BookingStore store;
    private final BookableClasses classes;
    private final ShowBookings show;
    private final BookRoom book;
    private final CancelBooking cancel;

    BookingPages(BookingStore store, BookableClasses classes, ShowBookings show, BookRoom book, CancelBooking cancel) {
        this.store = store;
        this.classes = classes;
        this.show = show;
        this.book = book;
        this.cancel = cancel;
    }

    @Bean
    static Place bookingsPlace() {
        return Place.of("booking.place", "calendar", "/rooms/week", 46, TEACHER);
    }

    /** The first room's week, or that there is none. */
    @GetMapping("/rooms/week")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView first(Page page, Caller caller) {
        var rooms = store.rooms(caller);
        return rooms.isEmpty()
                ? page.view("computerroom/booking/none")
                : new ModelAndView("redirect:/rooms/" + rooms.getFirst().id() + "/week");
    }

    @GetMapping("/rooms/{room}/week")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView week(
            Page page, Caller caller, @PathVariable UUID room, @RequestParam(required = false) @Nullable String on) {
        var found = found(caller, room);
        Week week = show.week(caller, room, new FieldErrors().date("on", on));
        return page.view(
                "computerroom/booking/week",
                "room",
                found,
                "rooms",
                store.rooms(caller).stream()
                        .map(each -> new Choice("/rooms/" + each.id() + "/week?on=" + week.monday(), each.name()))
                        .toList(),
                "week",
                week,
                "operates",
                caller.is(HEAD, MANAGER, OPERATOR));
    }

    @GetMapping("/rooms/{room}/bookings/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView blank(
            Page page, Caller caller, @PathVariable UUID room, @RequestParam(required = false) @Nullable String on) {
        return form(page, caller, found(caller, room), null, new BookingInput(null, on, null, null, null, null));
    }

    @PostMapping("/rooms/{room}/bookings/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView book(Page page, Caller caller, @PathVariable UUID room, @ModelAttribute BookingInput input) {
        var found = found(caller, room);
        try {
            var made = book.book(caller, room, input);
            BookingView first = show.one(caller, made.ids().getFirst());
            String left = made.leftOut().stream().map(page::day).collect(Collectors.joining(", "));
            return page.done(
                    week(first),
                    left.isEmpty() ? "booking.made" : "booking.made-without",
                    first.className(),
                    made.ids().size(),
                    left);
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, null, input);
        }
    }

    @GetMapping("/rooms/{room}/bookings/{booking}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView one(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID booking) {
        BookingView found = own(caller, room, booking);
        return form(page, caller, found(caller, room), found, said(found));
    }

    @PostMapping("/rooms/{room}/bookings/{booking}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView move(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID booking,
            @ModelAttribute BookingInput input) {
        BookingView before = own(caller, room, booking);
        try {
            BookingView moved =
                    show.one(caller, book.move(caller, booking, input).id());
            return page.done(week(moved), "booking.moved", moved.className());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found(caller, room), before, input);
        }
    }

    @PostMapping("/rooms/{room}/bookings/{booking}/cancel")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    ModelAndView cancel(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID booking,
            @RequestParam(defaultValue = "false") boolean rest) {
        BookingView before = own(caller, room, booking);
        int off = cancel.cancel(caller, booking, rest).size();
        return page.done(week(before), "booking.cancelled", before.className(), off);
    }

    private BookableRoom found(Caller caller, UUID room) {
        return store.room(caller, room).orElseThrow(Problem::notFound);
    }

    private BookingView own(Caller caller, UUID room, UUID booking) {
        BookingView found = show.one(caller, booking);
        if (!found.own() || !found.room().equals(room)) throw Problem.notFound();
        return found;
    }

    private static String week(BookingView booking) {
        return "/rooms/" + booking.room() + "/week?on=" + booking.on();
    }

    private static BookingInput said(BookingView booking) {
        LocalDate on = booking.on();
        String day = "%02d/%02d/%d".formatted(on.getDayOfMonth(), on.getMonthValue(), on.getYear());
        return new BookingInput(booking.classId(), day, booking.from(), booking.until(), null, booking.note());
    }

    private ModelAndView form(
            Page page, Caller caller, BookableRoom room, @Nullable BookingView booking, BookingInput input) {
        List<Choice> own = classes.of(caller).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
        return page.view("computerroom/booking/form", "room", room, "booking", booking, "input", input, "classes", own);
    }
}
