package org.kalanso.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
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

    Jobs(JobStore store, Scheduler scheduler) {
        this.store = store;
        this.scheduler = scheduler;
    }

    /** @return the job's id, under which it can be watched */
    @Transactional
    public UUID start(JobOrder order) {
        UUID id = Ids.newId();
        store.insert(id, order);
        scheduler.schedule(JobTaskConfig.instance(id), now());
        wakeWorkers();
        return id;
    }

    /**
     * Asks anew for a job that failed or was cancelled, with all its tries.
     *
     * @return false where it did neither, or whose last worker has not let go of it yet
     */
    @Transactional
    public boolean again(Caller caller, UUID id) {
        if (store.visibleTo(caller, id).isEmpty() || !store.renew(id)) return false;
        if (!scheduler.scheduleIfNotExists(JobTaskConfig.instance(id), now())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        wakeWorkers();
        return true;
    }

    /** The scheduler knows only the machine's clock: by another one a job would wait for a time that isn't its own. */
    private static Instant now() {
        return Instant.now();
    }

    private void wakeWorkers() {
        // seen by the workers only after the commit: wake them then instead of at their next look
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    public Optional<JobView> visibleTo(Caller caller, UUID id) {
        return store.visibleTo(caller, id);
    }

    /** Newest first. @param states which; empty = all */
    public List<JobView> visibleTo(Caller caller, Set<JobState> states, @Nullable UUID before, int limit) {
        return store.visibleTo(caller, states.isEmpty() ? EnumSet.allOf(JobState.class) : states, before, limit);
    }

    /** @return whether there was still something to cancel */
    @Transactional
    public boolean cancel(Caller caller, UUID id) {
        return store.visibleTo(caller, id).isPresent() && store.cancel(id);
    }
}
