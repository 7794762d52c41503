package org.kalanso.computerroom.session;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.code.AccessCode;
import org.kalanso.computerroom.code.Codes;
import org.kalanso.computerroom.report.NoteProfile;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.tariff.Tariff;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes new sessions; a code that another one lives with is thrown away and drawn again. */
@Repository
class NewSessions {
    private final JdbcClient jdbc;
    private final TimeStore times;
    private final Codes codes;
    private final NoteProfile profiles;
    private final Clock clock;

    NewSessions(JdbcClient jdbc, TimeStore times, Codes codes, NoteProfile profiles, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.codes = codes;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What all sessions of one order have in common. */
    record Order(
            UUID room,
            @Nullable UUID seat,
            SessionInput.Holder holder,
            SessionInput.Checked asked,
            Duration length,
            @Nullable Tariff tariff,
            String schoolCurrency) {
        BigDecimal price() {
            return tariff == null ? BigDecimal.ZERO : tariff.price();
        }

        String currency() {
            return tariff == null ? schoolCurrency : tariff.currency();
        }

        boolean isSold() {
            return price().signum() > 0;
        }
    }

    CreateSessions.Made insert(Caller caller, Order order) {
        UUID id = Ids.newId();
        AccessCode code = codes.fresh(order.isSold());
        while (insert(caller, id, order, code) == 0) code = codes.fresh(order.isSold());
        times.grant(id, order.length(), caller.person().value(), null);
        profiles.note(
                id, caller.inSchool(), order.holder().person(), order.holder().visitor());
        return new CreateSessions.Made(id, code);
    }

    private int insert(Caller caller, UUID id, Order order, AccessCode code) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean paid = order.isSold() && order.asked().paid();
        Tariff tariff = order.tariff();
        return jdbc.sql("""
                        insert into computerroom.seat_session (id, school_id, room_id, workstation_id, person_id, visitor_id, label,
                          category, state, code_key, code_box, valid_from, valid_until, tariff_id, price, currency, paid_at, paid_to,
                          granted_ms, created_at, created_by)
                        values (:id, :school, :room, :seat, :person, :visitor, :label, :category, 'CREATED', :key, :box, :from, :until,
                          :tariff, :price, :currency, :paidAt, :paidTo, :granted, :now, :by)
                        on conflict (school_id, code_key) where state in ('CREATED', 'ACTIVE', 'SUSPENDED') do nothing
                        """)
                .param("id", id)
                .param("school", caller.inSchool().value())
                .param("room", order.room())
                .param("seat", order.seat(), java.sql.Types.OTHER)
                .param("person", order.holder().person(), java.sql.Types.OTHER)
                .param("visitor", order.holder().visitor(), java.sql.Types.OTHER)
                .param("label", order.asked().label())
                .param("category", order.holder().category().name())
                .param("key", codes.key(code))
                .param("box", codes.hidden(code, id))
                .param("from", Timestamp.from(order.asked().window().from()))
                .param("until", Timestamp.from(order.asked().window().until()))
                .param("tariff", tariff == null ? null : tariff.id(), java.sql.Types.OTHER)
                .param("price", order.price())
                .param("currency", order.currency())
                .param("paidAt", paid ? now : null)
                .param("paidTo", paid ? caller.person().value() : null, java.sql.Types.OTHER)
                .param("granted", order.length().toMillis())
                .param("now", now)
                .param("by", caller.person().value())
                .update();
    }

    /** What is left of somebody's day in a room; empty where nothing limits it. */
    Optional<Duration> left(Room room, SessionInput.Holder holder, ZoneId zone) {
        Integer minutes = room.allowance(holder.category());
        if (minutes == null || holder.person() == null && holder.visitor() == null) return Optional.empty();
        inTurn(holder);
        Instant today =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return Optional.of(Duration.ofMinutes(minutes).minus(times.today(holder, today)));
    }

    /** Orders for one person wait for each other, so that two at once can't both fit in what is left of the day. */
    private void inTurn(SessionInput.Holder holder) {
        UUID whose = Objects.requireNonNull(holder.visitor() == null ? holder.person() : holder.visitor());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:whose, 4401))")
                .param("whose", whose.toString())
                .query((row, n) -> true)
                .single();
    }
}
