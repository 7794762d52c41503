package org.kalanso.platform.jobs;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.PersonNames;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of long work, and the page of a person who waits for one and may leave it. */
@Controller
class JobPages {
    private static final int SHOWN = 30;
    private final Jobs jobs;
    private final JobWords words;
    private final PersonNames names;

    JobPages(Jobs jobs, JobWords words, PersonNames names) {
        this.jobs = jobs;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/jobs")
    @Allow(Who.SIGNED_IN)
    ModelAndView list(
            Page page,
            Caller caller,
            @RequestParam(defaultValue = "ALL") JobFilter show,
            @RequestParam(required = false) @Nullable UUID before) {
        var found = jobs.visibleTo(caller, show.states(), before, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return page.view(
                "platform/jobs/list",
                "rows",
                rows(page, shown),
                "show",
                show,
                "later",
                before != null,
                "next",
                found.size() > SHOWN ? shown.getLast().id() : null);
    }

    @GetMapping("/jobs/{job}")
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID job) {
        var found = jobs.visibleTo(caller, job).orElseThrow(Problem::notFound);
        return page.view("platform/jobs/job", "row", rows(page, List.of(found)).getFirst());
    }

    @PostMapping("/jobs/{job}/retry")
    @Allow(Who.SIGNED_IN)
    ModelAndView retry(Page page, Caller caller, @PathVariable UUID job) {
        var found = jobs.visibleTo(caller, job).orElseThrow(Problem::notFound);
        if (!jobs.again(caller, found.id())) throw JobWords.notOver();
        return page.done("/jobs/" + job, "job.again-done");
    }

    @PostMapping("/jobs/{job}/cancel")
    @Allow(Who.SIGNED_IN)
    ModelAndView cancel(Page page, Caller caller, @PathVariable UUID job) {
        var found = jobs.visibleTo(caller, job).orElseThrow(Problem::notFound);
        return page.done("/jobs/" + job, jobs.cancel(caller, found.id()) ? "job.cancel-done" : "job.over-already");
    }

    private List<JobRow> rows(Page page, List<JobView> shown) {
        var askers = shown.stream()
                .map(JobView::askedBy)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .distinct()
                .toList();
        var known = names.of(askers);
        return shown.stream()
                .map(job -> new JobRow(
                        words.said(job, page.locale()),
                        words.title(job, page.locale()),
                        job.askedBy() == null ? null : known.getOrDefault(new PersonId(job.askedBy()), "–")))
                .toList();
    }
}
