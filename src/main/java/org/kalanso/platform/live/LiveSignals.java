package org.kalanso.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.database.RunningDatabase;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one connection of this node that listens to the others, outside the pool; opened again whenever it is lost. */
@Component
class LiveSignals implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSignals.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 5;
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;

    private final RunningDatabase database;
    private final LiveSwitchboard switchboard;
    private final LiveBeat beat;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;

    LiveSignals(RunningDatabase database, LiveSwitchboard switchboard, LiveBeat beat) {
        this.database = database;
        this.switchboard = switchboard;
        this.beat = beat;
    }

    @Override
    public void start() {
        // a thread of its own: it waits in the driver nearly always
        Thread listening = Thread.ofPlatform().daemon().name("live signals").unstarted(this::run);
        // before it runs: it stops as soon as it finds itself replaced
        thread = listening;
        listening.start();
    }

    private void run() {
        long pause = FIRST_PAUSE;
        while (isMine()) {
            long since = System.nanoTime();
            try {
                listen();
            } catch (SQLException | RuntimeException lost) {
                if (isMine()) LOG.warn("The live channel has lost the database: {}", lost.toString());
            }
            boolean lasted = System.nanoTime() - since > TimeUnit.MILLISECONDS.toNanos(LONGEST_PAUSE);
            pause = lasted ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
            if (isMine()) sleep(pause);
        }
    }

    /** Whether the thread that asks is the one that listens now: a stop, or a stop and a new start, ends it. */
    private boolean isMine() {
        return thread == Thread.currentThread();
    }

    private void listen() throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.app())) {
            open = connection;
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + Live.CHANNEL);
            }
            switchboard.catchUp();
            // sessions may have ended unheard too
            beat.soon();
            var signals = connection.unwrap(PGConnection.class);
            while (isMine()) {
                PGNotification[] heard = signals.getNotifications(WAIT_MILLIS);
                if (heard == null || heard.length == 0) {
                    // a connection that died without a word keeps silent too
                    if (!connection.isValid(ANSWER_SECONDS)) throw new SQLException("no answer");
                } else
                    for (PGNotification each : heard)
                        Signal.read(each.getParameter()).ifPresent(switchboard::take);
            }
        } finally {
            open = null;
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the present connection, as a broken network does; the next one is opened by itself. */
    void lose() {
        Connection connection = open;
        if (connection == null) return;
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            LOG.debug("closed", alreadyGone);
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) return;
        lose();
        running.interrupt();
        try {
            running.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
