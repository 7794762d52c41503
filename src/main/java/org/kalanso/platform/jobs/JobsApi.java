package org.kalanso.platform.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Watching and cancelling long work. */
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs")
class JobsApi {
    /** A page of jobs; {@code next} is the cursor of the following page, null at the end. */
    record JobPage(List<JobView> items, @Nullable String next) {}

    private final Jobs jobs;
    private final JobWords words;

    JobsApi(Jobs jobs, JobWords words) {
        this.jobs = jobs;
        this.words = words;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "The jobs I may watch, newest first")
    JobPage list(
            Caller caller,
            Locale locale,
            @RequestParam(defaultValue = "") Set<JobState> state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, 100);
        var found = jobs.visibleTo(caller, state, cursor, most + 1);
        var items = found.stream()
                .limit(most)
                .map(job -> words.said(job, Messages.spoken(locale)))
                .toList();
        return new JobPage(items, found.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{job}")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "How far a job is")
    JobView show(Caller caller, Locale locale, @PathVariable UUID job) {
        return words.said(jobs.visibleTo(caller, job).orElseThrow(Problem::notFound), Messages.spoken(locale));
    }

    @PostMapping("/{job}/cancel")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Stop a job at its next step")
    JobView cancel(Caller caller, Locale locale, @PathVariable UUID job) {
        jobs.cancel(caller, job);
        return show(caller, locale, job);
    }

    @PostMapping("/{job}/retry")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Ask again for a job that failed or was cancelled")
    @ApiResponse(responseCode = "200", description = "It waits for a worker")
    @ApiResponse(responseCode = "409", description = "It did not end badly, or is still being stopped")
    JobView retry(Caller caller, Locale locale, @PathVariable UUID job) {
        show(caller, locale, job);
        if (!jobs.again(caller, job)) throw JobWords.notOver();
        return show(caller, locale, job);
    }
}
