package org.kalanso.computerroom.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalanso.computerroom.session.SessionView;
import org.kalanso.computerroom.session.ShowSessions;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** Who waits in a room, and how long it will be for each. */
@Component
public class ShowQueue {
    private final QueueStore store;
    private final WorkstationStore seats;
    private final ShowSessions sessions;
    private final PersonNames names;
    private final Schools schools;
    private final Clock clock;

    ShowQueue(
            QueueStore store,
            WorkstationStore seats,
            ShowSessions sessions,
            PersonNames names,
            Schools schools,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.sessions = sessions;
        this.names = names;
        this.schools = schools;
        this.clock = clock;
    }

    LocalDate today(Caller caller) {
        return schools.today(caller.inSchool(), clock);
    }

    public WaitingLine of(Caller caller, UUID room) {
        return of(
                caller,
                room,
                seats.visibleTo(caller, room),
                sessions.openIn(caller, room),
                sessions.waitingIn(caller, room));
    }

    /** The same for somebody who has asked for seats and sessions already. */
    public WaitingLine of(
            Caller caller, UUID room, List<Workstation> there, List<SessionView> open, List<SessionView> codes) {
        List<QueueTicket> tickets = store.waitingIn(caller, room, today(caller));
        List<UUID> free = free(there, tickets);
        var waits = ExpectedWait.of(freeIn(there, free, open, codes, tickets), wanted(tickets))
                .iterator();
        Map<PersonId, String> known = names.of(tickets.stream()
                .map(QueueTicket::person)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        List<WaitingLine.Turn> turns = new ArrayList<>();
        for (QueueTicket ticket : tickets) {
            Optional<Duration> wait = ticket.state() == TicketState.CALLED ? Optional.of(Duration.ZERO) : waits.next();
            UUID person = ticket.person();
            String name = person == null ? ticket.name() : known.getOrDefault(new PersonId(person), "");
            turns.add(new WaitingLine.Turn(
                    ticket, name, wait.map(Duration::toSeconds).orElse(null)));
        }
        return new WaitingLine(turns, free.size());
    }

    /** Seats that one can be called to, by name. */
    List<UUID> free(Caller caller, UUID room) {
        return free(seats.visibleTo(caller, room), store.waitingIn(caller, room, today(caller)));
    }

    private static List<UUID> free(List<Workstation> there, List<QueueTicket> tickets) {
        var promised = tickets.stream()
                .map(QueueTicket::workstation)
                .filter(Objects::nonNull)
                .toList();
        return there.stream()
                .filter(seat -> seat.state() == SeatState.AVAILABLE && !promised.contains(seat.id()))
                .map(Workstation::id)
                .toList();
    }

    private static List<Duration> wanted(List<QueueTicket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .map(ticket -> Duration.ofMinutes(ticket.minutes()))
                .toList();
    }

    private static List<Duration> freeIn(
            List<Workstation> there,
            List<UUID> free,
            List<SessionView> open,
            List<SessionView> codes,
            List<QueueTicket> tickets) {
        Map<UUID, SessionView> sitting = bySeat(open);
        Map<UUID, SessionView> kept = bySeat(codes);
        Map<UUID, Integer> promised = tickets.stream()
                .filter(ticket -> ticket.workstation() != null)
                .collect(Collectors.toMap(
                        ticket -> Objects.requireNonNull(ticket.workstation()), QueueTicket::minutes, Math::max));
        List<Duration> all = new ArrayList<>();
        for (Workstation seat : there) {
            SessionView session = sitting.getOrDefault(seat.id(), kept.get(seat.id()));
            if (free.contains(seat.id())) all.add(Duration.ZERO);
            else if (session != null) all.add(Duration.ofSeconds(session.remainingSeconds()));
            else if (seat.state() == SeatState.AVAILABLE && promised.containsKey(seat.id()))
                all.add(Duration.ofMinutes(promised.getOrDefault(seat.id(), 0)));
        }
        return all;
    }

    private static Map<UUID, SessionView> bySeat(List<SessionView> sessions) {
        return sessions.stream()
                .filter(session -> session.workstation() != null)
                .collect(Collectors.toMap(
                        session -> Objects.requireNonNull(session.workstation()),
                        Function.identity(),
                        (newer, older) -> newer));
    }
}
