package org.kalanso.computerroom.counter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which page sold what. */
@Repository
class SaleStore {
    private final JdbcClient jdbc;

    SaleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the same page that sells just now. @return what it has sold already */
    Optional<UUID> sold(UUID room, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 4403))")
                .param("key", room + key)
                .query((row, n) -> true)
                .single();
        return jdbc.sql("select session_id from computerroom.sale where room_id = :room and request_key = :key")
                .param("room", room)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    void sell(UUID room, String key, UUID session) {
        jdbc.sql("insert into computerroom.sale (room_id, request_key, session_id) values (:room, :key, :session)")
                .param("room", room)
                .param("key", key)
                .param("session", session)
                .update();
    }
}
