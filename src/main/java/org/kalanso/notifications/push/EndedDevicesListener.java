package org.kalanso.notifications.push;

import org.kalanso.accounts.SessionsEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who signs out on a device, or ends the session of one that was lost, gets nothing on it any more. */
@Component
class EndedDevicesListener {
    private final PushStore store;

    EndedDevicesListener(PushStore store) {
        this.store = store;
    }

    @EventListener
    void ended(SessionsEnded event) {
        store.ofSessions(event.sessions());
    }
}
