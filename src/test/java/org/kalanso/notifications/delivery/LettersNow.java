package org.kalanso.notifications.delivery;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.springframework.context.ApplicationContext;

/** Sends what is due when a test says so, in the test's own thread. */
public final class LettersNow {
    private LettersNow() {}

    public static void send(ApplicationContext program) {
        var store = program.getBean(DeliveryStore.class);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        do program.getBean(SendLetters.class).run(new SendLetters.Waiting(), new Unwatched());
        // a job of the program, woken by another test's clock, may hold some of them
        while (store.anyDue() && System.nanoTime() < until);
    }

    /** A run that nobody watches. */
    private static final class Unwatched implements JobRun {
        @Override
        public UUID id() {
            return Ids.newId();
        }

        @Override
        public @Nullable SchoolId school() {
            return null;
        }

        @Override
        public @Nullable PersonId askedBy() {
            return null;
        }

        @Override
        public void total(int steps) {}

        @Override
        public void step() {}
    }
}
