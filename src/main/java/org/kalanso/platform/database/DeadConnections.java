package org.kalanso.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Lets all pooled connections go once the server behind them has died, or one of them is found dead: the pool itself would
 * find out one by one, and each could cost somebody a page. What was under way at that moment fails; what comes next waits
 * for the server and works.
 */
final class DeadConnections implements SQLExceptionOverride {
    private volatile @Nullable HikariDataSource pool;

    void in(HikariDataSource pool) {
        this.pool = pool;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        String state = failure.getSQLState();
        // 08: the connection is gone; 57P01 to 57P03: the server is going, or coming back
        if (state != null && (state.startsWith("08") || state.startsWith("57P0"))) {
            letGo();
        }
        return Override.CONTINUE_EVICT;
    }

    void letGo() {
        HikariDataSource source = pool;
        HikariPoolMXBean connections = source == null ? null : source.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
    }
}
