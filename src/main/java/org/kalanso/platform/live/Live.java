package org.kalanso.platform.live;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How modules let listeners know. Everything here happens in the caller's transaction and is heard, by every node, when that has been
 * committed; rolled back, nobody hears of it.
 */
@Service
public class Live {
    static final String CHANNEL = "kalanso_live";

    private final JdbcClient sql;

    Live(JdbcClient sql) {
        this.sql = sql;
    }

    /** There are new events, or another state, in these streams of the topic. */
    public void ring(String topic, Collection<String> streams) {
        signal(Signal.RING + " " + topic + " ", streams);
    }

    /** Something was written that the topic has yet to number: its {@link LiveTopic#told()} is called. */
    public void told(String topic) {
        signal(Signal.TOLD + " ", java.util.List.of(topic));
    }

    /** These sessions have ended: their connections are closed at once. */
    public void ended(Collection<UUID> sessions) {
        signal(Signal.ENDED + " ", sessions.stream().map(UUID::toString).toList());
    }

    private void signal(String prefix, Collection<String> about) {
        if (about.isEmpty()) return;
        sql.sql("select count(pg_notify(:channel, :prefix || about)) from unnest(cast(:about as text[])) about")
                .param("channel", CHANNEL)
                .param("prefix", prefix)
                .param("about", about.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
