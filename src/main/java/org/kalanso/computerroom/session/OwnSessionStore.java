package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of sessions that people open with their own name: without a code and without a price. */
@Repository
class OwnSessionStore {
    private static final int WINDOW_MINUTES = 5;
    private final JdbcClient jdbc;
    private final TimeStore times;
    private final Clock clock;

    OwnSessionStore(JdbcClient jdbc, TimeStore times, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.clock = clock;
    }

    /** @param lesson the booked time with which a pupil comes; null outside of it */
    record Order(
            SchoolId school,
            UUID room,
            UUID person,
            Category category,
            @Nullable UUID lesson,
            Duration length,
            String currency) {}

    /** One of this person that waits for them on this very seat: suspended by a silence there, or reserved for them. */
    Optional<UUID> waitingFor(UUID person, UUID seat) {
        return jdbc.sql("""
                        select id from computerroom.seat_session
                        where person_id = :person and workstation_id = :seat
                          and (state = 'SUSPENDED' and suspended_for = 'SILENCE'
                               or state = 'CREATED' and valid_from <= :now and valid_until > :now)
                        order by state desc, id limit 1
                        """)
                .param("person", person)
                .param("seat", seat)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    UUID insert(Order order) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into computerroom.seat_session (id, school_id, room_id, person_id, category, state, valid_from,
                          valid_until, currency, granted_ms, booked_time_id, created_at, created_by)
                        values (:id, :school, :room, :person, :category, 'CREATED', :now, :until, :currency, :granted, :lesson, :now,
                          :person)
                        """)
                .param("id", id)
                .param("school", order.school().value())
                .param("room", order.room())
                .param("person", order.person())
                .param("category", order.category().name())
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofMinutes(WINDOW_MINUTES))))
                .param("currency", order.currency())
                .param("granted", order.length().toMillis())
                .param("lesson", order.lesson(), java.sql.Types.OTHER)
                .param("now", now())
                .update();
        times.grant(id, order.length(), order.person(), null);
        return id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
