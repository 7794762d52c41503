package org.kalanso.computerroom.seat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.code.CodeTries;
import org.kalanso.computerroom.workstation.EnrolSeat;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a seat's page asks for. Nobody is signed in there: each word shows the seat's key. */
@RestController
@RequestMapping("/api/v1/seat")
@Tag(name = "seat")
class SeatApi {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private final SeatStore seats;
    private final SeatScreen screen;
    private final EnrolSeat enrol;
    private final CodeTries tries;
    private final SeatBell bell;
    private final SeatCalls calls;
    private final SignInAtSeat own;
    private final SeatDoor door;

    SeatApi(
            SeatStore seats,
            SeatScreen screen,
            EnrolSeat enrol,
            CodeTries tries,
            SeatBell bell,
            SeatCalls calls,
            SignInAtSeat own,
            SeatDoor door) {
        this.seats = seats;
        this.screen = screen;
        this.enrol = enrol;
        this.tries = tries;
        this.bell = bell;
        this.calls = calls;
        this.own = own;
        this.door = door;
    }

    record Offered(@Nullable String code) {}

    record Enrolled(UUID workstation) {}

    record Start(
            @Nullable String code,
            @Nullable UUID page,
            @Nullable Boolean fresh,
            @Nullable List<SeatWord.Report> reports,
            @Nullable String rulesHash) {}

    /**
     * @param name matricule, username, e-mail or phone
     * @param secret PIN or password
     * @param rulesHash of the rules that were agreed to
     */
    record OwnStart(
            @Nullable String name,
            @Nullable String secret,
            @Nullable UUID page,
            @Nullable Boolean fresh,
            @Nullable List<SeatWord.Report> reports,
            @Nullable String rulesHash) {
        /** The secret must not reach a log through a careless message. */
        @Override
        public String toString() {
            return "OwnStart";
        }
    }

    record News(boolean rung) {}

    @PostMapping("/enrolment")
    @Allow(Who.EVERYONE)
    @Operation(
            summary =
                    "Give the one-time code of the operator’s screen; the answer sets the seat’s key as cookie `seat`")
    Enrolled enrol(@RequestBody Offered offered, HttpServletRequest request, HttpServletResponse response) {
        tries.beginAt(request.getRemoteAddr());
        var enrolled = enrol.enrol(offered.code() == null ? "" : offered.code());
        tries.rightAt(request.getRemoteAddr());
        SeatCookie.write(request, response, enrolled.key());
        return new Enrolled(enrolled.workstation());
    }

    @PostMapping("/beat")
    @Allow(Who.EVERYONE)
    @Operation(
            summary =
                    "The seat’s word, every ten seconds: what it counted; answered by what it is to show and how far it may count")
    SeatView beat(@RequestBody SeatWord word, HttpServletRequest request) {
        return screen.beat(seat(request), word);
    }

    @GetMapping("/news")
    @Allow(Who.EVERYONE)
    @Operation(
            summary = "Waits until there is news for this seat, 25 seconds at most; then the seat gives its next word")
    News news(@RequestParam(defaultValue = "0") long after, HttpServletRequest request) throws InterruptedException {
        return new News(bell.await(seat(request).id(), after, LONGEST_WAIT));
    }

    @PostMapping("/start")
    @Allow(Who.EVERYONE)
    @Operation(summary = "Open the seat with a code, or go on with it after a long silence")
    SeatView start(@RequestBody Start start, HttpServletRequest request) {
        return screen.start(
                seat(request),
                request.getRemoteAddr(),
                new SeatWord(start.page(), Boolean.TRUE.equals(start.fresh()), start.reports(), null),
                start.code() == null ? "" : start.code(),
                start.rulesHash());
    }

    @GetMapping("/door")
    @Allow(Who.EVERYONE)
    @Operation(
            summary =
                    "What stands at a locked seat: the rules with their hash, whether one’s own matricule opens it now,"
                            + " and whether the room is closed, a class’s, or the seat reserved")
    SeatDoor.View door(HttpServletRequest request) {
        return door.of(seat(request));
    }

    @PostMapping("/sign-in")
    @Allow(Who.EVERYONE)
    @Operation(
            summary =
                    "Open the seat with one’s own matricule: during a lesson of one’s class, or where the room allows it",
            description = "Opens the seat, not the product. Wrong, unknown and deactivated get the same answer, and the"
                    + " limits of signing in hold")
    SeatView signIn(@RequestBody OwnStart start, HttpServletRequest request) {
        return own.signIn(
                seat(request),
                request.getRemoteAddr(),
                new SeatWord(start.page(), Boolean.TRUE.equals(start.fresh()), start.reports(), null),
                new SignInAtSeat.Shown(start.name(), start.secret()),
                start.rulesHash());
    }

    @PostMapping("/end")
    @Allow(Who.EVERYONE)
    @Operation(summary = "Whoever sits there is done; the last word of the stretch may be in it")
    SeatView end(@RequestBody SeatWord word, HttpServletRequest request) {
        return screen.end(seat(request), word);
    }

    @PostMapping("/call")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call the operator")
    void call(HttpServletRequest request) {
        calls.call(seat(request).id());
    }

    @PostMapping("/request-time")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask the operator for more time")
    void requestTime(HttpServletRequest request) {
        calls.requestTime(seat(request).id());
    }

    private Seat seat(HttpServletRequest request) {
        return seats.byKey(SeatCookie.read(request), request.getRemoteAddr());
    }
}
