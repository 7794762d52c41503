package org.kalanso.computerroom.seat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.code.CodeTries;
import org.kalanso.computerroom.live.NewsStore;
import org.kalanso.computerroom.session.SweepSessions;
import org.kalanso.computerroom.session.WarnSeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every five seconds, and at once after a start: seats that are gone, sessions and codes that are over, wrong tries long forgotten. */
@Component
@ConditionalOnWebApplication
class RoomKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RoomKeeper.class);
    private static final long EVERY_MILLIS = 5_000;
    /** Once an hour. */
    private static final int LOOKS_A_CLEANING = 720;

    private final SweepSessions sessions;
    private final SeatStore seats;
    private final TakeReports journal;
    private final CodeTries tries;
    private final TransactionTemplate transaction;
    private final WarnSeats warnings;
    private final NewsStore news;
    private volatile @Nullable Thread thread;

    RoomKeeper(
            SweepSessions sessions,
            SeatStore seats,
            TakeReports journal,
            CodeTries tries,
            TransactionTemplate transaction,
            WarnSeats warnings,
            NewsStore news) {
        this.sessions = sessions;
        this.seats = seats;
        this.journal = journal;
        this.tries = tries;
        this.transaction = transaction;
        this.warnings = warnings;
        this.news = news;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("computer room").start(this::run);
    }

    private void run() {
        long looks = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                lookOrWarn();
                if (looks++ % LOOKS_A_CLEANING == 0) clean();
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private void lookOrWarn() {
        try {
            look();
        } catch (RuntimeException failed) {
            if (isRunning()) LOG.warn("The computer room is looked after at the next look: {}", failed.toString());
        }
    }

    private void clean() {
        try {
            news.forgetOld();
            seats.forgetPages();
            tries.sweep();
        } catch (RuntimeException failed) {
            if (isRunning()) LOG.warn("What is old in the computer room stays for an hour: {}", failed.toString());
        }
    }

    void look() {
        transaction.executeWithoutResult(
                status -> seats.fallenSilent().forEach(seat -> journal.tell(seat, "workstation.offline", Map.of())));
        warnings.warn();
        sessions.sweep();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
