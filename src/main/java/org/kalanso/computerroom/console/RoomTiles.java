package org.kalanso.computerroom.console;

import java.util.ArrayList;
import java.util.List;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On the home page of whoever runs a room: how many seats are free, and whether somebody calls from one. */
@Component
class RoomTiles implements HomeTile {
    private static final int ORDER = 15;
    private static final int MOST = 4;
    private final RoomStore rooms;
    private final WorkstationStore seats;

    RoomTiles(RoomStore rooms, WorkstationStore seats) {
        this.rooms = rooms;
        this.seats = seats;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER, Role.OPERATOR)) return List.of();
        List<Tile> tiles = new ArrayList<>();
        for (Room room : rooms.visibleTo(caller).stream().limit(MOST).toList())
            tiles.addAll(tiles(room, seats.visibleTo(caller, room.id())));
        return tiles;
    }

    private static List<Tile> tiles(Room room, List<Workstation> there) {
        String page = "/rooms/" + room.id();
        long free = in(there, SeatState.AVAILABLE);
        Tile seen = Tile.of(Long.toString(free), Sentence.of("console.tile-free", free), "screen", page)
                .withNote(Sentence.of("console.tile-note", room.name(), in(there, SeatState.OCCUPIED)));
        long calls = there.stream()
                .filter(each -> each.calledAt() != null || each.wantsTimeAt() != null)
                .count();
        if (calls == 0) return List.of(seen);
        Tile waiting = Tile.waiting(Long.toString(calls), Sentence.of("console.tile-calls", calls), "bell", page)
                .withNote(Sentence.of("console.tile-room", room.name()));
        return List.of(waiting, seen);
    }

    private static long in(List<Workstation> there, SeatState state) {
        return there.stream().filter(each -> each.state() == state).count();
    }
}
