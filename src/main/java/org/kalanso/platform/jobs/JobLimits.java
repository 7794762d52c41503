package org.kalanso.platform.jobs;

import java.time.Duration;

/**
 * How long one try of a job may last.
 *
 * @param soft after which it is asked to stop, at its next step
 * @param hard after which it is interrupted
 */
record JobLimits(Duration soft, Duration hard) {
    static final JobLimits USUAL = new JobLimits(Duration.ofMinutes(25), Duration.ofMinutes(30));
}
