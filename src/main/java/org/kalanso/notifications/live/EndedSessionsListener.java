package org.kalanso.notifications.live;

import org.kalanso.accounts.SessionsEnded;
import org.kalanso.platform.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A session that ends closes what is open for it, on every node. */
@Component
class EndedSessionsListener {
    private final Live live;

    EndedSessionsListener(Live live) {
        this.live = live;
    }

    /** In the transaction that ends them: the other nodes hear of it with its commit. */
    @EventListener
    void ended(SessionsEnded event) {
        live.ended(event.sessions());
    }
}
