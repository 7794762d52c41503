package org.kalanso.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Long work. A job is asked for inside the transaction of whoever asks (it runs if that commits, and not otherwise), is
 * acknowledged only when done, is taken over when its worker dies, and is tried again 60, 120 and 240 seconds after
 * something unforeseen.
 */
@Service
public class Jobs {
    private final JobStore store;
    private final Scheduler scheduler;
    private final Clock clock;

    Jobs(JobStore store, Scheduler scheduler, Clock clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** @return the job's id, under which it can be watched */
    @Transactional
    public UUID start(JobOrder order) {
        UUID id = Ids.newId();
        store.insert(id, order);
        scheduler.schedule(JobTaskConfig.instance(id), clock.instant());
        // seen by the workers only after the commit: wake them then instead of at their next look
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
        return id;
    }

    public Optional<JobView> visibleTo(Caller caller, UUID id) {
        return store.visibleTo(caller, id);
    }

    /** Newest first. */
    public List<JobView> visibleTo(Caller caller, @Nullable UUID before, int limit) {
        return store.visibleTo(caller, before, limit);
    }

    /** @return whether there was still something to cancel */
    @Transactional
    public boolean cancel(Caller caller, UUID id) {
        return store.visibleTo(caller, id).isPresent() && store.cancel(id);
    }
}
