package org.kalanso.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a job hangs in the scheduler: one task whose instance is the job's id. */
@Configuration(proxyBeanMethods = false)
class JobTaskConfig {
    private static final String NAME = "job";

    @Bean
    JobLimits jobLimits() {
        return JobLimits.USUAL;
    }

    @Bean
    Task<Void> jobTask(JobRunner runner) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> after(runner.run(UUID.fromString(instance.getId()))));
    }

    static TaskInstance<Void> instance(UUID job) {
        return new TaskInstance<>(NAME, job.toString());
    }

    /** 60, 120, 240 seconds after the first, second, third failure. */
    static Duration waitAfter(int failures) {
        return Duration.ofSeconds(60L << failures - 1);
    }

    /** Gone when over; after a failure again in 60·2ⁿ seconds. */
    private static CompletionHandler<Void> after(JobRunner.Outcome outcome) {
        if (!(outcome instanceof JobRunner.Again again)) return new CompletionHandler.OnCompleteRemove<>();
        Duration wait = waitAfter(again.failures());
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(wait));
    }
}
