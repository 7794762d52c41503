package org.kalanso.accounts.session;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.live.LiveCallers;
import org.springframework.stereotype.Component;

/** Tells the live channel for whom its connections are still open. */
@Component
class RunningSessions implements LiveCallers {
    private final Callers callers;

    RunningSessions(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Map<UUID, Caller> of(Collection<UUID> sessions) {
        return sessions.isEmpty() ? Map.of() : callers.ofSessions(sessions);
    }
}
