package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.code.AccessCode;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.tariff.Tariff;
import org.kalanso.computerroom.tariff.TariffStore;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Institution;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sessions, each with its code. */
@Component
public class CreateSessions {
    private final NewSessions fresh;
    private final RoomStore rooms;
    private final WorkstationStore seats;
    private final TariffStore tariffs;
    private final Holders holders;
    private final Schools schools;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CreateSessions(
            NewSessions fresh,
            RoomStore rooms,
            WorkstationStore seats,
            TariffStore tariffs,
            Holders holders,
            Schools schools,
            Clock clock,
            ApplicationEventPublisher events) {
        this.fresh = fresh;
        this.rooms = rooms;
        this.seats = seats;
        this.tariffs = tariffs;
        this.holders = holders;
        this.schools = schools;
        this.clock = clock;
        this.events = events;
    }

    /** A session with its code, shown to whoever made it. */
    public record Made(UUID id, AccessCode code) {}

    /**
     * @throws Problem 422 with every wrong field; 409 {@code computerroom.allowance-used}, {@code seat-taken},
     *     {@code consent-needed}
     */
    @Transactional
    public List<Made> create(Caller caller, SessionInput input) {
        var checked = input.checked(clock.instant());
        UUID asked = input.room();
        Room room = (asked == null ? java.util.Optional.<Room>empty() : rooms.visibleTo(caller, asked))
                .orElseThrow(() -> Problem.invalid("room", "unknown"));
        Institution school = schools.institution(caller.inSchool());
        Tariff tariff = tariff(caller, input.tariff());
        var holder = holders.of(caller, input);
        Duration length = checked.length() != null
                ? checked.length()
                : Duration.ofMinutes(java.util.Objects.requireNonNull(tariff).minutes());
        allowed(room, holder, length, school);
        var order = new NewSessions.Order(
                room.id(),
                reserved(caller, room, input.workstation(), checked.window()),
                holder,
                checked,
                length,
                tariff,
                school.currency());
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < checked.count(); i++) made.add(fresh.insert(caller, order));
        tell(caller, room, order, made);
        return made;
    }

    private @Nullable Tariff tariff(Caller caller, @Nullable UUID id) {
        return id == null
                ? null
                : tariffs.visibleTo(caller, id).orElseThrow(() -> Problem.invalid("tariff", "unknown"));
    }

    private @Nullable UUID reserved(Caller caller, Room room, @Nullable UUID seat, SeatSession.Window window) {
        if (seat == null) return null;
        Workstation found = seats.oneVisibleTo(caller, seat)
                .filter(each -> each.room().equals(room.id()))
                .orElseThrow(() -> Problem.invalid("workstation", "unknown"));
        return switch (found.state()) {
            case AVAILABLE, OFFLINE -> found.id();
            case MAINTENANCE -> throw ComputerroomProblem.seatNotInService(found.name());
            case OCCUPIED, SUSPENDED, RESERVED -> {
                // whoever sits there now need not sit there then
                if (window.from().isAfter(clock.instant())) yield found.id();
                throw ComputerroomProblem.seatTaken(found.name());
            }
        };
    }

    private void allowed(Room room, SessionInput.Holder holder, Duration length, Institution school) {
        fresh.left(room, holder, school.zone()).ifPresent(left -> {
            if (left.compareTo(length) < 0) throw ComputerroomProblem.allowanceUsed(Math.max(0, left.toMinutes()));
        });
    }

    private void tell(Caller caller, Room room, NewSessions.Order order, List<Made> made) {
        List<Recorded> acts = new ArrayList<>();
        for (Made each : made) {
            acts.add(Recorded.by(
                    caller,
                    "seat-session.created",
                    "seat-session",
                    each.id(),
                    null,
                    Map.of(
                            "room",
                            room.name(),
                            "minutes",
                            order.length().toMinutes(),
                            "price",
                            order.price().toPlainString())));
            acts.add(Recorded.by(
                    caller,
                    "access-code.made",
                    "seat-session",
                    each.id(),
                    null,
                    Map.of("length", each.code().text().length())));
        }
        events.publishEvent(new RecordedAll(acts));
        events.publishEvent(RoomTouched.sessions(room.id()));
    }
}
