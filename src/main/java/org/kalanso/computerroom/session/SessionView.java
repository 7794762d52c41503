package org.kalanso.computerroom.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.Cause;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.workstation.SeatState;

/**
 * A session as it is read.
 *
 * @param name whom it is for; empty for nobody in particular
 * @param totalSeconds all that was given
 * @param elapsedSeconds used by now, as if the seat had counted on since its last word
 * @param percentUsed 0 to 100
 * @param remainingSeconds until the time is used, or until it must end for another reason
 * @param mustEndAt closing, a class, a reservation: then it ends however much time is left
 * @param overruled hours and bookings don't count for it
 * @param estimated the seat is silent: the rest may be more
 */
public record SessionView(
        UUID id,
        UUID room,
        @Nullable UUID workstation,
        @Nullable UUID person,
        @Nullable UUID visitor,
        String name,
        Category category,
        SessionState state,
        long totalSeconds,
        long elapsedSeconds,
        long remainingSeconds,
        int percentUsed,
        boolean estimated,
        Money price,
        boolean paid,
        Instant validFrom,
        Instant validUntil,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable Instant mustEndAt,
        @Nullable Cause mustEndFor,
        boolean overruled,
        int version) {

    /** @param amount with the currency's own number of decimals */
    public record Money(String amount, String currency) {}

    /** Is it sold and not paid yet? */
    public boolean owes() {
        return !paid && !price.amount().matches("[0.]*");
    }

    /** @param name of a person of the school; null where the session knows the name itself */
    static SessionView of(SeatSession session, Instant now, @Nullable String name) {
        long total = session.time().grantedMillis() / 1_000;
        long left = session.state().isOver()
                ? session.time().remainingMillis()
                : session.time().shownRemainingMillis(now);
        long elapsed = (session.time().grantedMillis() - left) / 1_000;
        Instant heard = session.heardAt();
        MustEnd end = session.state().isOver() ? null : session.bounds().mustEnd();
        return new SessionView(
                session.id(),
                session.room(),
                session.seat(),
                session.who().person(),
                session.who().visitor(),
                name == null ? session.who().name() : name,
                session.who().category(),
                session.state(),
                total,
                elapsed,
                session.remainingSeconds(now),
                (int) Math.min(100, total == 0 ? 100 : elapsed * 100 / total),
                session.page() != null
                        && heard != null
                        && heard.plus(SeatState.BEAT.multipliedBy(3)).isBefore(now),
                new Money(
                        session.price().amount().toPlainString(),
                        session.price().currency()),
                session.price().paidAt() != null,
                session.window().from(),
                session.window().until(),
                session.createdAt(),
                session.startedAt(),
                session.endedAt(),
                session.endReason(),
                end == null ? null : end.at(),
                end == null ? null : end.cause(),
                session.bounds().overruled(),
                session.version());
    }
}
