package org.kalanso.computerroom.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalanso.computerroom.queue.ShowQueue;
import org.kalanso.computerroom.queue.WaitingLine;
import org.kalanso.computerroom.session.SessionView;
import org.kalanso.computerroom.session.ShowSessions;
import org.kalanso.computerroom.workstation.Plan;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.springframework.stereotype.Component;

/**
 * A room at a glance.
 *
 * @param seats all of the room
 * @param shown those that the operator asked for
 * @param codes whose owner was asked for by name and who has not sat down yet
 */
public record Board(
        List<BoardSeat> seats, List<BoardSeat> shown, List<SessionView> codes, WaitingLine line, TodayFigures today) {
    /** From here on a seat's end is near, seconds. */
    static final long SOON = 300;

    public Board {
        seats = List.copyOf(seats);
        shown = List.copyOf(shown);
        codes = List.copyOf(codes);
    }

    public long count(SeatState state) {
        return seats.stream().filter(each -> each.seat().state() == state).count();
    }

    public long asking() {
        return seats.stream().filter(BoardSeat::asks).count();
    }

    public long needing() {
        return seats.stream().filter(BoardSeat::needs).count();
    }

    /** Seats where somebody has a session, of a hundred that can be used; 0 where none can. */
    public long occupancy() {
        long taken = count(SeatState.OCCUPIED) + count(SeatState.SUSPENDED);
        long usable = taken + count(SeatState.AVAILABLE) + count(SeatState.RESERVED);
        return usable == 0 ? 0 : Math.round(taken * 100.0 / usable);
    }

    /** Asks for what the board shows. */
    @Component
    static class Boards {
        private final WorkstationStore seats;
        private final ShowSessions sessions;
        private final ShowQueue queue;
        private final FiguresStore figures;

        Boards(WorkstationStore seats, ShowSessions sessions, ShowQueue queue, FiguresStore figures) {
            this.seats = seats;
            this.sessions = sessions;
            this.queue = queue;
            this.figures = figures;
        }

        Board of(Caller caller, UUID room, ConsoleFilter filter) {
            List<Workstation> there = seats.visibleTo(caller, room);
            List<SessionView> open = sessions.openIn(caller, room);
            List<SessionView> codes = sessions.waitingIn(caller, room);
            WaitingLine line = queue.of(caller, room, there, open, codes);
            List<BoardSeat> all = all(there, bySeat(open), bySeat(codes), line);
            return new Board(
                    all,
                    all.stream().filter(filter::shows).toList(),
                    filter.isAsked()
                            ? codes.stream()
                                    .filter(each -> filter.has(each.name()))
                                    .toList()
                            : List.of(),
                    line,
                    figures.today(caller, room));
        }

        private static List<BoardSeat> all(
                List<Workstation> there, Map<UUID, SessionView> open, Map<UUID, SessionView> codes, WaitingLine line) {
            Set<Integer> cells = new HashSet<>();
            List<BoardSeat> all = new ArrayList<>();
            for (Workstation seat : there) {
                boolean alone = cells.add(seat.planY() * Plan.WIDTH + seat.planX());
                boolean kept = seat.state() == SeatState.RESERVED;
                all.add(new BoardSeat(
                        seat,
                        open.get(seat.id()),
                        kept ? codes.get(seat.id()) : null,
                        line.calledTo(seat.id()),
                        alone));
            }
            return all;
        }

        private static Map<UUID, SessionView> bySeat(List<SessionView> sessions) {
            return sessions.stream()
                    .filter(each -> each.workstation() != null)
                    .collect(Collectors.toMap(
                            each -> Objects.requireNonNull(each.workstation()),
                            Function.identity(),
                            (newer, older) -> newer));
        }
    }
}
