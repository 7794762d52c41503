package org.kalanso.computerroom.seat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.SeatSessionStore;
import org.kalanso.computerroom.workstation.Service;
import org.kalanso.platform.live.LiveState;
import org.springframework.stereotype.Component;

/** How things stand at a seat. Nothing in it changes while time runs: that the seat counts itself. */
@Component
class SeatNow {
    private final SeatStore seats;
    private final SeatSessionStore sessions;
    private final ShowSeat show;

    SeatNow(SeatStore seats, SeatSessionStore sessions, ShowSeat show) {
        this.seats = seats;
        this.sessions = sessions;
        this.show = show;
    }

    LiveState state(UUID id) {
        SeatStore.Shown shown = seats.shown(id);
        Seat seat = shown.seat();
        Map<String, Object> now = new HashMap<>();
        now.put("name", seat.name());
        now.put("room", shown.room());
        now.put("rules", shown.rules());
        now.put("inService", seat.service() == Service.IN_SERVICE);
        if (seat.saidAt() != null) {
            now.put("message", seat.said());
            now.put("messageAt", seat.saidAt());
        }
        var open = sessions.openAt(id);
        now.put("screen", SeatView.Screen.of(open.orElse(null)));
        open.ifPresent(session -> put(now, id, session));
        return new LiveState("state", now);
    }

    private void put(Map<String, Object> now, UUID seat, SeatSession session) {
        now.put("session", session.id());
        now.put("totalSeconds", session.time().grantedMillis() / 1_000);
        var cause = show.endsFor(session);
        if (cause != null) now.put("endsFor", cause);
        var lease = show.lease(seat, session);
        if (lease == null || session.page() == null) return;
        now.put("stretch", lease.stretch());
        now.put("page", session.page());
        now.put("sessionMillis", lease.sessionMillis());
    }
}
