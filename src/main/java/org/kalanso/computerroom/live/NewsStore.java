package org.kalanso.computerroom.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.live.LiveEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of what seats and rooms were told. */
@Repository
public class NewsStore {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    NewsStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param stream a seat or a room */
    record Fresh(UUID stream, String type, Map<String, ?> data) {}

    /**
     * All of a transaction at its end and in one order of streams, so that two writers never wait for each other in a circle.
     * The counts stay locked until the commit: no smaller number ever appears after a larger one.
     */
    void append(List<Fresh> fresh) {
        jdbc.sql("""
                        with told as (
                          select * from unnest(cast(:streams as uuid[]), cast(:types as text[]), cast(:data as text[]))
                            with ordinality as t (stream, type, data, nth)),
                        counted as (
                          insert into computerroom.news_count as c (stream, last)
                          select stream, count(*) from told group by stream order by stream
                          on conflict (stream) do update set last = c.last + excluded.last
                          returning stream, last)
                        insert into computerroom.news (stream, seq, type, at, data)
                        select t.stream,
                               c.last - count(*) over (partition by t.stream)
                                 + row_number() over (partition by t.stream order by t.nth),
                               t.type, :now, cast(t.data as jsonb)
                        from told t join counted c on c.stream = t.stream
                        """)
                .param("streams", fresh.stream().map(Fresh::stream).toArray(UUID[]::new))
                .param("types", fresh.stream().map(Fresh::type).toArray(String[]::new))
                .param(
                        "data",
                        fresh.stream()
                                .map(each -> json.writeValueAsString(each.data()))
                                .toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Where these seats are. */
    Map<UUID, UUID> rooms(Collection<UUID> seats) {
        Map<UUID, UUID> rooms = new HashMap<>();
        if (seats.isEmpty()) return rooms;
        jdbc.sql("select id, room_id from computerroom.workstation where id = any (:seats)")
                .param("seats", seats.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    rooms.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return rooms;
    }

    /** The number of a stream's last news; 0 before the first. */
    public long newest(UUID stream) {
        return newest(List.of(stream)).getOrDefault(stream, 0L);
    }

    /** Without those of which there is none yet. */
    public Map<UUID, Long> newest(Collection<UUID> streams) {
        Map<UUID, Long> newest = new HashMap<>();
        jdbc.sql("select stream, last from computerroom.news_count where stream = any (:streams)")
                .param("streams", streams.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    newest.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return newest;
    }

    /** In their order. */
    public List<LiveEvent> after(UUID stream, long seq, int most) {
        return jdbc.sql("""
                        select seq, type, at, data from computerroom.news
                        where stream = :stream and seq > :seq order by seq limit :most
                        """)
                .param("stream", stream)
                .param("seq", seq)
                .param("most", most)
                .query(this::event)
                .list();
    }

    private LiveEvent event(ResultSet row, int n) throws SQLException {
        return new LiveEvent(
                row.getLong(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                json.readValue(row.getString(4), DATA));
    }

    /** What is older than a day is in nobody's way any more. @return how many */
    public int forgetOld() {
        return jdbc.sql("delete from computerroom.news where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
