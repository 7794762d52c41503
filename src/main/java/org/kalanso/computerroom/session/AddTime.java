package org.kalanso.computerroom.session;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** More time for a session that is not over. The same request twice adds once. */
@Component
public class AddTime {
    private static final int MOST = 720;
    private static final int LONGEST_KEY = 100;
    private final SeatSessionStore store;
    private final TimeStore grants;
    private final SessionTimes times;
    private final Transitions transitions;

    AddTime(SeatSessionStore store, TimeStore grants, SessionTimes times, Transitions transitions) {
        this.store = store;
        this.grants = grants;
        this.times = times;
        this.transitions = transitions;
    }

    /**
     * @param minutes 1 to 720
     * @param key of the request; null where it may be repeated
     * @throws Problem 409 for a session that is over; 422 {@code key-used-otherwise}
     */
    @Transactional
    public SeatSession add(Caller caller, UUID id, @Nullable Integer minutes, @Nullable String key) {
        if (minutes == null) throw Problem.invalid("minutes", "required");
        if (minutes < 1 || minutes > MOST) throw Problem.invalid("minutes", "out-of-range", 1, MOST);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY))
            throw Problem.invalid("Idempotency-Key", "too-long", LONGEST_KEY);
        SeatSession session = store.editableBy(caller, id);
        Duration more = Duration.ofMinutes(minutes);
        if (key != null) {
            var before = grants.granted(id, key);
            if (before.isPresent()) {
                if (!before.get().equals(more)) throw ComputerroomProblem.keyUsedOtherwise();
                return session;
            }
        }
        if (session.state().isOver()) throw ComputerroomProblem.sessionNotOpen();
        return give(session, more, caller.person().value(), key);
    }

    /** By the room's rule: nobody asked. */
    @Transactional
    public SeatSession extend(SeatSession session, Duration more) {
        return give(session, more, null, null);
    }

    private SeatSession give(SeatSession session, Duration more, @Nullable UUID by, @Nullable String key) {
        grants.grant(session.id(), more, by, key);
        SeatSession given = session.with(session.time().granted(more));
        grants.save(session.id(), session.time(), given.time());
        transitions.tell(session, "time-added", by, Map.of("minutes", more.toMinutes()));
        return times.lease(given);
    }
}
