package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.time.TimeAccount;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, stamps and closes stretches of a session whose row the caller has locked, and writes what the account then says. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SessionTimes {
    private final SeatSessionStore store;
    private final TimeStore times;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionTimes(SeatSessionStore store, TimeStore times, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.times = times;
        this.clock = clock;
        this.events = events;
    }

    /** Unlocks the seat. @param page the run of its page; null where the server's clock bears witness */
    public SeatSession open(SeatSession session, @Nullable UUID page) {
        UUID stretch = Ids.newId();
        // whole milliseconds, as leases carry them
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        TimeAccount account = session.time().opened(stretch, now, lease(session, page));
        times.opened(session, Objects.requireNonNull(session.seat()), page, Objects.requireNonNull(account.open()));
        return saved(session, account);
    }

    /** A report of the stretch that goes on. */
    public SeatSession stamp(SeatSession session, UUID stretch, long reportedMillis) {
        return saved(session, session.time().stamped(stretch, clock.instant(), reportedMillis));
    }

    /** The same with a further lease, in one: what a seat that simply goes on says every ten seconds. */
    public SeatSession stampAndLease(SeatSession session, UUID stretch, long reportedMillis) {
        SeatSession stamped = session.with(session.time().stamped(stretch, clock.instant(), reportedMillis));
        return saved(session, stamped.time().leased(lease(stamped, stamped.page())));
    }

    /** A further lease for the stretch that goes on. */
    public SeatSession lease(SeatSession session) {
        return saved(session, session.time().leased(lease(session, session.page())));
    }

    private Duration lease(SeatSession session, @Nullable UUID page) {
        // without a seat there is nobody to lose the way to
        Duration most = page == null ? Duration.ofDays(30) : session.terms().lease();
        MustEnd end = session.bounds().mustEnd();
        if (end == null) return most;
        Stretch open = session.time().open();
        Duration until = open == null
                ? Duration.between(clock.instant(), end.at())
                : Duration.between(open.openedAt(), end.at()).minusMillis(open.stampedMillis());
        if (until.isNegative()) return Duration.ZERO;
        return until.compareTo(most) < 0 ? until : most;
    }

    /** Its last word was said; by the server's own clock where that is the witness. */
    public SeatSession close(SeatSession session) {
        Stretch open = session.time().open();
        if (open == null) return session;
        TimeAccount account = session.page() == null
                ? session.time().closedByClock(witnessed(session))
                : session.time().closed();
        times.closed(open.id(), account.usedMillis() - session.time().usedMillis(), 0, true);
        return saved(session, account);
    }

    /** Whoever looks some seconds after the room has closed charges nobody for them. */
    private Instant witnessed(SeatSession session) {
        MustEnd end = session.bounds().mustEnd();
        Instant now = clock.instant();
        return end != null && end.at().isBefore(now) ? end.at() : now;
    }

    /** No last word came: the room's rule says what is charged, and the journal says so. */
    public SeatSession settle(SeatSession session) {
        Stretch open = session.time().open();
        if (open == null) return session;
        if (session.page() == null) return close(session);
        var settled = session.time().settled(clock.instant(), session.terms().credit());
        times.closed(open.id(), settled.chargedMillis(), settled.creditedMillis(), false);
        events.publishEvent(new Recorded(
                session.school(),
                null,
                "seat-session.gap",
                "seat-session",
                session.id().toString(),
                null,
                Map.of(
                        "unprovenSeconds", settled.unprovenMillis() / 1_000,
                        "creditedSeconds", settled.creditedMillis() / 1_000)));
        return saved(session, settled.account());
    }

    /** The last word of a stretch that was settled without it came after all. */
    public SeatSession correct(SeatSession session, TimeStore.Past past, long reportedMillis) {
        long proven = past.stretch().stamped(clock.instant(), reportedMillis).stampedMillis();
        times.closed(past.stretch().id(), proven, 0, true);
        events.publishEvent(new Recorded(
                session.school(),
                null,
                "seat-session.corrected",
                "seat-session",
                session.id().toString(),
                Map.of("chargedSeconds", past.chargedMillis() / 1_000),
                Map.of("chargedSeconds", proven / 1_000)));
        return saved(session, session.time().corrected(past.chargedMillis(), proven));
    }

    /** Nobody else has changed the session meanwhile, as its row is locked: what is known of it is not read again. */
    private SeatSession saved(SeatSession session, TimeAccount account) {
        times.save(session.id(), session.time(), account);
        boolean sameStretch = Objects.equals(id(session.time().open()), id(account.open()));
        return sameStretch ? session.with(account) : store.locked(session.id());
    }

    private static @Nullable UUID id(@Nullable Stretch stretch) {
        return stretch == null ? null : stretch.id();
    }
}
