package org.kalanso.platform.launch;

import java.util.List;

/** One command of {@code ./kalanso}, done outside the web application. */
public interface Command {
    /** The word after {@code ./kalanso}. */
    String name();

    /** The class Spring begins with, told before {@link #run} to commands that need the program's modules. */
    default void application(Class<?> application) {}

    /**
     * Does it. Refusals are thrown as {@link org.kalanso.platform.installation.CannotStart}.
     *
     * @param words what stands after the name
     * @return the exit code, 0 when all is well
     */
    int run(List<String> words) throws Exception;
}
