package org.kalanso.platform.jobs;

/**
 * A kind of long work; a bean of each kind stands in the module that knows how to do it.
 *
 * @param <P> what the work needs to know: a record that can be written as JSON, ids and values only, never a secret
 */
public interface JobWork<P> {
    /** Stable name, {@code module.what}, such as {@code school.slips}. */
    String kind();

    Class<P> payload();

    /**
     * Does the work. A worker may die at any moment and another start anew, so doing it again must do no harm.
     *
     * @return the result as a record or map that can be written as JSON, shown to whoever asked; never a secret
     * @throws org.kalanso.platform.problem.Problem what can't be done at all: the job fails without being tried again
     */
    Object run(P payload, JobRun run);
}
