package org.kalanso.notifications.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a minute whether something has become due: the end of quiet hours, a digest, a next try. */
@Configuration(proxyBeanMethods = false)
class DueLetters {
    @Bean
    RecurringTask<Void> lettersDue(DeliveryStore store, ObjectProvider<Outbox> outbox) {
        return Tasks.recurring("letters-due", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    // asked for late: the scheduler that the outbox needs is made of this very task
                    if (store.anyDue()) outbox.getObject().send();
                });
    }
}
