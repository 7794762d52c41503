package org.kalanso.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.preference.Channel;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries as the sender sees them. */
@Repository
class DeliveryStore {
    private static final String WAITING = """
            select d.id, d.channel, d.device_id, d.notice_id, n.person_id, n.kind, n.args, n.link, d.attempts
            from notifications.delivery d join notifications.notice n on n.id = d.notice_id
            where d.state = 'WAITING' and d.due_at <= :now
            """;

    /** A letter that waits, with what it says. @param device to which it is pushed; null for other channels, or once it is gone */
    record Waiting(
            UUID id,
            Channel channel,
            UUID notice,
            @Nullable UUID device,
            PersonId to,
            String kind,
            List<String> args,
            @Nullable String link,
            int attempts) {}

    /** When something may leave. @param gathered together with what else waits for the same person */
    record Timing(Instant due, boolean gathered) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    DeliveryStore(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** @param device null for channels that reach a person and not a device */
    void insert(UUID notice, Channel channel, @Nullable UUID device, boolean open, Timing timing) {
        sql.sql("""
                insert into notifications.delivery (id, notice_id, channel, device_id, state, created_at, due_at, gathered)
                values (:id, :notice, :channel, :device, :state, :now, :due, :gathered)""")
                .param("device", device, Types.OTHER)
                .param("id", Ids.newId())
                .param("notice", notice)
                .param("channel", channel.name())
                .param("state", open ? "WAITING" : "NO_CHANNEL")
                .param("now", now())
                .param("due", Timestamp.from(timing.due()))
                .param("gathered", timing.gathered())
                .update();
    }

    boolean anyDue() {
        return sql.sql("select exists (select from notifications.delivery where state = 'WAITING' and due_at <= :now)")
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Takes the oldest due letters that go alone; another worker passes over them until this transaction ends. */
    List<Waiting> take(int most) {
        return sql.sql(WAITING
                        + " and not d.gathered order by d.attempts, d.id limit :most for update of d skip locked")
                .param("now", now())
                .param("most", most)
                .query(this::waiting)
                .list();
    }

    /** Takes everything due that is gathered for one person; empty when there is nobody. */
    List<Waiting> takeGathered(int most) {
        return sql.sql(WAITING + """
                         and d.gathered and n.person_id = (
                           select m.person_id from notifications.delivery w
                           join notifications.notice m on m.id = w.notice_id
                           where w.state = 'WAITING' and w.gathered and w.due_at <= :now
                           order by w.id limit 1 for update of w skip locked)
                        order by d.id limit :most for update of d skip locked""")
                .param("now", now())
                .param("most", most)
                .query(this::waiting)
                .list();
    }

    /** @param segments text messages paid for; 0 for a letter */
    void sent(UUID delivery, int segments, @Nullable String providerNumber) {
        sql.sql("""
                update notifications.delivery set state = 'SENT', attempts = attempts + 1, sent_at = :now, error = null,
                       segments = segments + :segments, provider_number = :number
                where id = :id""")
                .param("id", delivery)
                .param("now", now())
                .param("segments", segments)
                .param("number", providerNumber, Types.VARCHAR)
                .update();
    }

    /** Not again: nobody to send it to, refused for good, or tried often enough. */
    void ended(UUID delivery, String state, String error) {
        sql.sql("""
                update notifications.delivery set state = :state, attempts = attempts + 1, error = :error where id = :id""")
                .param("id", delivery)
                .param("state", state)
                .param("error", error)
                .update();
    }

    /** Not now: again at that moment. @param counts whether this was a try */
    void later(UUID delivery, Instant due, String error, boolean counts) {
        sql.sql("""
                update notifications.delivery set due_at = :due, error = :error, attempts = attempts + :tries
                where id = :id""")
                .param("id", delivery)
                .param("due", Timestamp.from(due))
                .param("error", error)
                .param("tries", counts ? 1 : 0)
                .update();
    }

    /** @param error the failure's kind, never its words; null when it left */
    void secretLetter(String what, boolean sent, @Nullable String error) {
        sql.sql("""
                insert into notifications.delivery (id, channel, letter, state, attempts, created_at, due_at, sent_at, error)
                values (:id, 'EMAIL', :letter, :state, 1, :now, :now, case when :sent then :now::timestamptz end, :error)""")
                .param("id", Ids.newId())
                .param("letter", what)
                .param("state", sent ? "SENT" : "FAILED")
                .param("sent", sent)
                .param("now", now())
                .param("error", error, Types.VARCHAR)
                .update();
    }

    /** @param segments what it cost. @param error null when it was taken */
    void secretText(String what, int segments, @Nullable String error) {
        sql.sql("""
                insert into notifications.delivery
                  (id, channel, letter, state, attempts, created_at, due_at, sent_at, error, segments)
                values (:id, 'SMS', :letter, :state, 1, :now, :now, case when :sent then :now::timestamptz end, :error, :segments)""")
                .param("id", Ids.newId())
                .param("letter", what)
                .param("state", error == null ? "SENT" : "FAILED")
                .param("sent", error == null)
                .param("now", now())
                .param("error", error, Types.VARCHAR)
                .param("segments", segments)
                .update();
    }

    private Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getObject("notice_id", UUID.class),
                row.getObject("device_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("kind"),
                List.of(json.readValue(row.getString("args"), String[].class)),
                row.getString("link"),
                row.getInt("attempts"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
