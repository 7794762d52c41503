package org.kalanso.computerroom.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On a teacher's home page: when their class has a computer room next, within a week. */
@Component
class BookingTiles implements HomeTile {
    private static final int ORDER = 35;
    private static final int MOST = 4;
    private final ShowBookings show;
    private final BookingStore store;
    private final Clock clock;

    BookingTiles(ShowBookings show, BookingStore store, Clock clock) {
        this.show = show;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.TEACHER)) return List.of();
        Instant now = clock.instant();
        return store.rooms(caller).stream()
                .limit(MOST)
                .flatMap(room -> show.of(caller, room.id(), null, null).stream()
                        .filter(each -> each.own() && each.endsAt().isAfter(now))
                        .limit(1)
                        .map(each -> new Next(room, each)))
                .min(Comparator.comparing(next -> next.booking().startsAt()))
                .map(next -> List.of(next.tile(caller.locale())))
                .orElse(List.of());
    }

    private record Next(BookableRoom room, BookingView booking) {
        Tile tile(Locale locale) {
            return Tile.of(
                            DateTimeFormatter.ofPattern("EEE d", locale).format(booking.on()),
                            Sentence.of("booking.tile", booking.className(), booking.from(), booking.until()),
                            "calendar",
                            "/rooms/" + room.id() + "/week?on=" + booking.on())
                    .withNote(Sentence.of("booking.tile-note", room.name()));
        }
    }
}
