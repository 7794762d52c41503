package org.kalanso.computerroom.session;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator lets one session be where the room is closed or a class has it; the journal keeps the reason. */
@Component
public class OverruleSchedule {
    private final SeatSessionStore store;
    private final BoundStore bounds;
    private final SessionTimes times;
    private final Transitions transitions;

    OverruleSchedule(SeatSessionStore store, BoundStore bounds, SessionTimes times, Transitions transitions) {
        this.store = store;
        this.bounds = bounds;
        this.times = times;
        this.transitions = transitions;
    }

    /** @throws Problem 422 without a reason; 409 for a session that is over */
    @Transactional
    public SeatSession overrule(Caller caller, UUID id, @Nullable String reason) {
        var errors = new FieldErrors();
        String why = errors.text("reason", reason, 200);
        errors.refuse();
        SeatSession session = store.editableBy(caller, id);
        if (session.state().isOver()) throw ComputerroomProblem.sessionNotOpen();
        bounds.overrule(id, caller.person().value(), why);
        transitions.tell(session, "overruled", caller.person().value(), Map.of("reason", why));
        return times.lease(store.locked(id));
    }
}
