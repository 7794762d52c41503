package org.kalanso.school.roster;

import java.time.Clock;
import org.kalanso.platform.audit.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction of an import, and apart from it that of its progress, which people see while it lasts. */
@Component
class ImportTransactions {
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportTransactions(PlatformTransactionManager manager, ApplicationEventPublisher events, Clock clock) {
        this.whole = new TransactionTemplate(manager);
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    TransactionTemplate whole() {
        return whole;
    }

    void apart(Runnable progress) {
        apart.executeWithoutResult(status -> progress.run());
    }

    void record(Recorded act) {
        events.publishEvent(act);
    }

    Clock clock() {
        return clock;
    }
}
