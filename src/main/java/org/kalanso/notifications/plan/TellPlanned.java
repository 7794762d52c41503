package org.kalanso.notifications.plan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.kalanso.notifications.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells once a minute what has become due. What was missed while the program was off is told at its next start. */
@Component
class TellPlanned {
    private static final int AT_ONCE = 200;
    private final PlanStore store;
    private final ObjectProvider<Notices> notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellPlanned(PlanStore store, ObjectProvider<Notices> notices, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> plannedNotices(ObjectProvider<TellPlanned> planned) {
        return Tasks.recurring("planned-notices", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> planned.getObject().tell());
    }

    /** @return how many were told */
    int tell() {
        int all = 0;
        while (true) {
            Integer told = transaction.execute(status -> {
                var due = store.take(clock.instant(), AT_ONCE);
                if (!due.isEmpty()) notices.getObject().tell(due);
                return due.size();
            });
            int some = told == null ? 0 : told;
            all += some;
            if (some < AT_ONCE) return all;
        }
    }
}
