package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.MustEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What nobody asks for and time itself brings: sessions that are over, codes whose window has passed, seats that are heard no
 * more. Each in a transaction of its own; what another node holds is left to it, and what a crash left is found at the next look.
 */
@Component
public class SweepSessions {
    private static final Duration LAST_WORD = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofHours(12);
    private final JdbcClient jdbc;
    private final SeatSessionStore store;
    private final SessionTimes times;
    private final Transitions transitions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepSessions(
            JdbcClient jdbc,
            SeatSessionStore store,
            SessionTimes times,
            Transitions transitions,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.times = times;
        this.transitions = transitions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many things were done */
    public int sweep() {
        int done = 0;
        for (UUID id : due()) done += Boolean.TRUE.equals(transaction.execute(status -> one(id))) ? 1 : 0;
        return done;
    }

    private List<UUID> due() {
        return jdbc.sql("""
                        select s.id from computerroom.seat_session s
                        left join computerroom.stretch t on t.id = s.stretch_id
                        left join computerroom.workstation w on w.id = s.workstation_id
                        where (s.state in ('CREATED', 'ACTIVE', 'SUSPENDED') or s.stretch_id is not null)
                          and ((s.state = 'CREATED' and s.valid_until <= :now)
                           or (s.state = 'ACTIVE' and t.page is null and t.id is not null
                               and t.opened_at + t.limit_ms * interval '1 millisecond' <= :now)
                           or (s.state in ('ACTIVE', 'SUSPENDED') and s.must_end_at <= :now)
                           or (s.state in ('ACTIVE', 'SUSPENDED') and w.device_hash is not null
                               and coalesce(greatest(w.beat_at, s.started_at), s.started_at) <= :silent)
                           or (s.state in ('ENDED', 'EXPIRED') and s.stretch_id is not null and s.ended_at <= :word))
                        order by s.id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("silent", Timestamp.from(clock.instant().minus(SILENCE)))
                .param("word", Timestamp.from(clock.instant().minus(LAST_WORD)))
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private boolean one(UUID id) {
        Optional<UUID> mine = jdbc.sql("select id from computerroom.seat_session where id = :id for update skip locked")
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (mine.isEmpty()) return false;
        SeatSession session = store.locked(id);
        switch (session.state()) {
            case CREATED -> {
                if (clock.instant().isBefore(session.window().until())) return false;
                transitions.end(session, EndReason.WINDOW, null);
            }
            case ACTIVE, SUSPENDED -> {
                MustEnd end = session.bounds().mustEnd();
                if (end == null || !session.bounds().isOver(clock.instant())) return runOut(session) || silent(session);
                transitions.end(session, EndReason.of(end.cause()), null);
            }
            case ENDED, EXPIRED -> times.settle(session);
        }
        return true;
    }

    /** Where the server's clock is the witness: was the time added to meanwhile? */
    private boolean runOut(SeatSession session) {
        if (session.page() != null
                || session.time().open() == null
                || session.time().shownRemainingMillis(clock.instant()) > 0) return false;
        transitions.end(session, EndReason.TIME, null);
        return true;
    }

    /** Was the seat heard meanwhile? */
    private boolean silent(SeatSession session) {
        Instant before = clock.instant().minus(SILENCE);
        if (!session.seatEnrolled() || isAfter(session.startedAt(), before) || isAfter(session.heardAt(), before))
            return false;
        times.settle(session);
        transitions.end(store.locked(session.id()), EndReason.SILENT, null);
        return true;
    }

    private static boolean isAfter(@Nullable Instant moment, Instant before) {
        return moment != null && moment.isAfter(before);
    }
}
