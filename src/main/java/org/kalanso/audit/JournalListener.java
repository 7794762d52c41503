package org.kalanso.audit;

import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears every recorded act and writes it down before the act's own transaction ends. */
@Component
class JournalListener {
    private final JournalStore store;

    JournalListener(JournalStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Recorded act) {
        store.insert(java.util.List.of(act));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RecordedAll acts) {
        store.insert(acts.acts());
    }
}
