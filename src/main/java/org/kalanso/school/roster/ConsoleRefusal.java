package org.kalanso.school.roster;

import org.kalanso.platform.problem.Problem;

/** The command itself can't be done, whatever the files hold: said once, for all of them. */
final class ConsoleRefusal extends RuntimeException {
    private final transient Problem problem;

    ConsoleRefusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
