package org.kalanso.journeys;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Steps that stand on each other: after the first that fails the others say nothing, instead of failing for its sake. */
final class InTurn implements BeforeEachCallback, TestExecutionExceptionHandler {
    private boolean failed;

    @Override
    public void beforeEach(ExtensionContext step) {
        Assumptions.assumeFalse(failed, "a step before this one failed");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext step, Throwable thrown) throws Throwable {
        if (!(thrown instanceof TestAbortedException)) failed = true;
        throw thrown;
    }
}
