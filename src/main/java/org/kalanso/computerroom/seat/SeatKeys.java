package org.kalanso.computerroom.seat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.workstation.EnrolSeat;
import org.kalanso.platform.live.LiveDevice;
import org.kalanso.platform.live.LiveKeys;
import org.kalanso.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A seat listens by the key that it was given when it was enrolled, and only from its own address where it has one. */
@Repository
class SeatKeys implements LiveKeys {
    private final SeatStore seats;
    private final JdbcClient jdbc;

    SeatKeys(SeatStore seats, JdbcClient jdbc) {
        this.seats = seats;
        this.jdbc = jdbc;
    }

    private record Known(@Nullable UUID key, String ip) {}

    @Override
    public LiveDevice shown(HttpServletRequest request, @Nullable String id) {
        String key = SeatCookie.read(request);
        Seat seat = seats.byKey(key, request.getRemoteAddr());
        if (!seat.id().toString().equals(id)) throw Problem.notFound();
        return new LiveDevice(
                seat.id(),
                EnrolSeat.named(EnrolSeat.hash(java.util.Objects.requireNonNull(key))),
                request.getRemoteAddr());
    }

    @Override
    public Set<LiveDevice> valid(Collection<LiveDevice> devices) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("select id, device_hash, ip from computerroom.workstation where id = any (:ids)")
                .param("ids", devices.stream().map(LiveDevice::id).toArray(UUID[]::new))
                .query(row -> {
                    byte[] hash = row.getBytes(2);
                    known.put(
                            row.getObject(1, UUID.class),
                            new Known(hash == null ? null : EnrolSeat.named(hash), row.getString(3)));
                });
        return devices.stream()
                .filter(device -> opens(device, known.get(device.id())))
                .collect(Collectors.toSet());
    }

    private static boolean opens(LiveDevice device, @Nullable Known known) {
        return known != null
                && device.key().equals(known.key())
                && (known.ip().isEmpty() || known.ip().equals(device.address()));
    }
}
