package org.kalanso.notifications.live;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.live.LiveTickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets as rows: 256 random bits of which only the hash is kept, taken by whoever comes first. */
@Repository
class TicketStore implements LiveTickets {
    static final Duration LIFE = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient sql;
    private final Clock clock;

    TicketStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String issue(UUID session) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("delete from notifications.live_ticket where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        sql.sql(
                        "insert into notifications.live_ticket (ticket_hash, session_id, expires_at) values (:hash, :session, :until)")
                .param("hash", hash(ticket))
                .param("session", session)
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return ticket;
    }

    @Override
    public Optional<UUID> spend(String ticket) {
        return sql.sql("""
                delete from notifications.live_ticket where ticket_hash = :hash and expires_at > :now returning session_id""")
                .param("hash", hash(ticket))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(ticket.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
