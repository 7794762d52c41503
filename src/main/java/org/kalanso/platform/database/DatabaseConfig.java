package org.kalanso.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool every module works through, as the application role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    /** Few connections serve two cores best; virtual threads wait for one instead of queueing in the database. */
    private static final int CONNECTIONS = 12;

    private static final long WAIT_MILLIS = 15_000;

    /** Takes the running database, so that Spring closes the pool before it. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(RunningDatabase database) {
        DatabaseAccess access = database.access();
        HikariConfig config = new HikariConfig();
        config.setPoolName("kalanso");
        config.setJdbcUrl(access.url());
        config.setUsername(access.app().role());
        config.setPassword(access.app().password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "kalanso");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        var dead = new DeadConnections();
        config.setExceptionOverride(dead);
        var pool = new HikariDataSource(config);
        dead.in(pool);
        database.whenItDies(dead::letGo);
        return pool;
    }
}
