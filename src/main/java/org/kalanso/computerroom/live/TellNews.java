package org.kalanso.computerroom.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.SeatTouched;
import org.kalanso.platform.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction has to tell seats and rooms, writes it as its last act and rings: every node hears of it once it
 * is committed, and of what was rolled back nobody does.
 */
@Component
class TellNews {
    /** Types of a seat's news that are about the seat; the others are about who sits there. */
    private static final Set<String> OF_SEATS = Set.of(SeatTouched.CHANGED, "message", "service");

    private final NewsStore store;
    private final Live live;

    TellNews(NewsStore store, Live live) {
        this.store = store;
        this.live = live;
    }

    @EventListener
    void on(SeatTouched touched) {
        gathered().seats.add(touched);
    }

    @EventListener
    void on(RoomTouched touched) {
        gathered().rooms.add(touched);
    }

    private Gathered gathered() {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("news is told in the transaction that makes it");
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Gathered known) return known;
        var fresh = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Gathered implements TransactionSynchronization {
        private final Set<SeatTouched> seats = new LinkedHashSet<>();
        private final Set<RoomTouched> rooms = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(seats, rooms);
        }
    }

    private void tell(Set<SeatTouched> seats, Set<RoomTouched> rooms) {
        Map<UUID, UUID> where =
                store.rooms(seats.stream().map(SeatTouched::seat).collect(Collectors.toSet()));
        Set<NewsStore.Fresh> ofRooms = new LinkedHashSet<>();
        List<NewsStore.Fresh> fresh = new ArrayList<>();
        for (SeatTouched each : seats) {
            UUID room = where.get(each.seat());
            if (room == null) continue; // removed meanwhile
            fresh.add(new NewsStore.Fresh(each.seat(), each.type(), each.data()));
            ofRooms.add(new NewsStore.Fresh(
                    room,
                    OF_SEATS.contains(each.type()) ? "workstation" : "session",
                    Map.of("workstation", each.seat())));
        }
        for (RoomTouched each : rooms) ofRooms.add(new NewsStore.Fresh(each.room(), each.type(), Map.of()));
        fresh.addAll(ofRooms);
        if (fresh.isEmpty()) return;
        store.append(fresh);
        live.ring(LiveRooms.SEATS, texts(where.keySet()));
        live.ring(
                LiveRooms.ROOM,
                texts(ofRooms.stream().map(NewsStore.Fresh::stream).collect(Collectors.toSet())));
        // for those who wait over HTTP
        if (!where.isEmpty()) live.told(LiveRooms.SEATS);
    }

    private static List<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
