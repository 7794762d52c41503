package org.kalanso.computerroom.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalanso.computerroom.session.SessionView;
import org.kalanso.computerroom.session.ShowSessions;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Every seat of a room at a glance. */
public record Board(List<BoardSeat> seats) {
    public Board {
        seats = List.copyOf(seats);
    }

    public long count(SeatState state) {
        return seats.stream().filter(each -> each.seat().state() == state).count();
    }

    public long asking() {
        return seats.stream().filter(BoardSeat::asks).count();
    }

    /** Asks for what the board shows. */
    @Component
    static class Boards {
        private final WorkstationStore seats;
        private final ShowSessions sessions;

        Boards(WorkstationStore seats, ShowSessions sessions) {
            this.seats = seats;
            this.sessions = sessions;
        }

        Board of(Caller caller, UUID room) {
            Map<UUID, SessionView> open = sessions.openIn(caller, room).stream()
                    .collect(Collectors.toMap(each -> Objects.requireNonNull(each.workstation()), Function.identity()));
            return new Board(seats.visibleTo(caller, room).stream()
                    .map(seat -> new BoardSeat(seat, open.get(seat.id())))
                    .toList());
        }
    }
}
