package org.kalanso.notifications.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DeliveryStore {
    /** A letter that waits, with what it says. */
    record Waiting(
            UUID id,
            PersonId to,
            String kind,
            List<String> args,
            @Nullable String link,
            int attempts) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    DeliveryStore(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void insert(Outbox.Letter letter, boolean postIsOpen) {
        sql.sql("""
                insert into notifications.delivery (id, notice_id, channel, state, created_at)
                values (:id, :notice, 'EMAIL', :state, :now)""")
                .param("id", Ids.newId())
                .param("notice", letter.notice())
                .param("state", postIsOpen ? "WAITING" : "NO_CHANNEL")
                .param("now", now())
                .update();
    }

    /** Takes the oldest waiting letters; another worker passes over them until this transaction ends. */
    List<Waiting> take(int most) {
        return sql.sql("""
                select d.id, n.person_id, n.kind, n.args, n.link, d.attempts
                from notifications.delivery d join notifications.notice n on n.id = d.notice_id
                where d.state = 'WAITING' and d.channel = 'EMAIL'
                order by d.attempts, d.id limit :most for update of d skip locked""")
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("kind"),
                        List.of(json.readValue(row.getString("args"), String[].class)),
                        row.getString("link"),
                        row.getInt("attempts")))
                .list();
    }

    void sent(UUID delivery) {
        sql.sql(
                        "update notifications.delivery set state = 'SENT', attempts = attempts + 1, sent_at = :now where id = :id")
                .param("id", delivery)
                .param("now", now())
                .update();
    }

    /** Nobody to send it to: no address, or the address was refused for good. */
    void ended(UUID delivery, String state, String error) {
        sql.sql("""
                update notifications.delivery set state = :state, attempts = attempts + 1, error = :error where id = :id""")
                .param("id", delivery)
                .param("state", state)
                .param("error", error)
                .update();
    }

    /** @param error the failure's kind, never its words; null when it left */
    void secretLetter(String what, boolean sent, @Nullable String error) {
        sql.sql("""
                insert into notifications.delivery (id, channel, letter, state, attempts, created_at, sent_at, error)
                values (:id, 'EMAIL', :letter, :state, 1, :now, case when :sent then :now::timestamptz end, :error)""")
                .param("id", Ids.newId())
                .param("letter", what)
                .param("state", sent ? "SENT" : "FAILED")
                .param("sent", sent)
                .param("now", now())
                .param("error", error, java.sql.Types.VARCHAR)
                .update();
    }

    void triedInVain(UUID delivery, String error) {
        ended(delivery, "WAITING", error);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
