package org.kalanso.computerroom.seat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.Cause;
import org.kalanso.computerroom.session.SeatSession;

/**
 * What a seat shows and does.
 *
 * @param lease null where it is to be locked
 * @param session null where nobody has one open here
 * @param done stretches whose last word was heard: the seat may forget them
 * @param message the operator's last words, with their moment so that each is shown once
 * @param backSeconds for how long after its last word a page that starts anew may go on by itself, without a server
 * @param endsFor why it ends before the time is used; null where the time alone ends it
 * @param bell counts what is told this seat; asked for at {@code /seat/news}
 */
record SeatView(
        UUID workstation,
        String room,
        String name,
        boolean inService,
        Screen screen,
        @Nullable LeaseView lease,
        @Nullable SessionPart session,
        List<UUID> done,
        @Nullable String message,
        @Nullable Instant messageAt,
        String rules,
        @Nullable Cause endsFor,
        int beatSeconds,
        int backSeconds,
        long bell) {

    /** What stands on it. */
    enum Screen {
        /** Asks for a code. */
        LOCKED,
        OPEN,
        /** The operator has locked it for a while. */
        SUSPENDED,
        /** It was silent for long: the code is asked for again. */
        WAITING;

        static Screen of(@Nullable SeatSession session) {
            if (session == null) return LOCKED;
            return switch (session.state()) {
                case ACTIVE -> OPEN;
                case SUSPENDED -> session.suspendedBySilence() ? WAITING : SUSPENDED;
                case CREATED, ENDED, EXPIRED -> LOCKED;
            };
        }
    }

    /**
     * @param token to be shown with every report of this stretch
     * @param limitMillis the count at which the seat locks itself, also where it hears nothing
     * @param sessionMillis the count at which the session ends
     */
    record LeaseView(String token, UUID stretch, long limitMillis, long sessionMillis) {}

    /** @param name whom it is for; empty for nobody in particular */
    record SessionPart(UUID id, String name, long totalSeconds, long remainingMillis) {}
}
