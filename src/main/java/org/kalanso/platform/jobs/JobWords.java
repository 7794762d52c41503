package org.kalanso.platform.jobs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Jobs in the reader's language. */
@Component
class JobWords {
    private final Messages messages;

    JobWords(Messages messages) {
        this.messages = messages;
    }

    /** The job with the sentence of what it was refused for; unchanged when nothing was. */
    JobView said(JobView job, Locale locale) {
        return job.saying(sentence(job, locale));
    }

    /** What the work is called; its stable name where no module of this program knows it any more. */
    String title(JobView job, Locale locale) {
        String key = "job." + job.kind() + ".title";
        return messages.has(key) ? messages.get(locale, key) : messages.get(locale, "job.unknown-kind", job.kind());
    }

    private @Nullable String sentence(JobView job, Locale locale) {
        if (job.error() == null) return null;
        String key = "problem." + job.error();
        return messages.has(key)
                ? messages.get(locale, key, job.errorArgs().toArray())
                : messages.get(locale, "job.failed");
    }

    static Problem notOver() {
        return Problem.of("platform.job-not-over", HttpStatus.CONFLICT);
    }
}
