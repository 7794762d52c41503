package org.kalanso.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
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
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;

    LiveSignals(RunningDatabase database, LiveSwitchboard switchboard) {
        this.database = database;
        this.switchboard = switchboard;
    }

    @Override
    public void start() {
        // a thread of its own: it waits in the driver nearly always
        thread = Thread.ofPlatform().daemon().name("live signals").start(this::run);
    }

    private void run() {
        long pause = FIRST_PAUSE;
        while (isRunning()) {
            try {
                listen();
                pause = FIRST_PAUSE;
            } catch (SQLException | RuntimeException lost) {
                if (isRunning()) LOG.warn("The live channel has lost the database: {}", lost.toString());
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
            sleep(pause);
        }
    }

    private void listen() throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.app())) {
            open = connection;
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + Live.CHANNEL);
            }
            switchboard.catchUp();
            var signals = connection.unwrap(PGConnection.class);
            while (isRunning()) {
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
