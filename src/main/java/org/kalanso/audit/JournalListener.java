package org.kalanso.audit;

import java.util.List;
import org.kalanso.audit.chain.SealerLoop;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears every recorded act and writes it down before the act's own transaction ends. */
@Component
class JournalListener {
    private final JournalStore store;
    private final SealerLoop sealer;

    JournalListener(JournalStore store, SealerLoop sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Recorded act) {
        write(List.of(act));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RecordedAll acts) {
        write(acts.acts());
    }

    private void write(List<Recorded> acts) {
        store.insert(acts);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealer.wake();
            }
        });
    }
}
