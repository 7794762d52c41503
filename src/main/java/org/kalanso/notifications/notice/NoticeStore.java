package org.kalanso.notifications.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.NewNotice;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notices by their reader: nobody else has a way to them. */
@Repository
public class NoticeStore {
    /** The stream in which listeners hear of changes: that of {@code /ws/notifications}. */
    public static final String TOPIC = "notifications";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Live live;
    private final Clock clock;

    /** A notice with its number in its reader's stream. */
    public record Numbered(long number, Notice notice) {}

    NoticeStore(JdbcClient sql, JsonMapper json, Live live, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.live = live;
        this.clock = clock;
    }

    /** @return the new notice's id; empty when it was told before */
    public Optional<UUID> insert(NewNotice notice) {
        return sql.sql("""
                insert into notifications.notice (id, person_id, school_id, kind, args, link, created_at, once_key)
                values (:id, :person, :school, :kind, :args::jsonb, :link, :now, :once)
                on conflict (once_key) do nothing returning id""")
                .param("id", Ids.newId())
                .param("person", notice.person().value())
                .param(
                        "school",
                        notice.school() == null ? null : notice.school().value())
                .param("kind", notice.kind())
                .param("args", json.writeValueAsString(notice.args()))
                .param("link", notice.link())
                .param("now", Timestamp.from(clock.instant()))
                .param("once", notice.once())
                .query(UUID.class)
                .optional();
    }

    List<Notice> of(Caller reader, @Nullable UUID before, int limit) {
        return sql.sql("""
                select id, kind, args, link, created_at, read_at from notifications.notice
                where person_id = :person and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :limit""")
                .param("person", reader.person().value())
                .param("before", before)
                .param("limit", limit)
                .query(this::notice)
                .list();
    }

    /** What came after that number, in its order. */
    public List<Numbered> after(Caller reader, long number, int limit) {
        return sql.sql("""
                select id, kind, args, link, created_at, read_at, number from notifications.notice
                where person_id = :person and number > :number order by number limit :limit""")
                .param("person", reader.person().value())
                .param("number", number)
                .param("limit", limit)
                .query((row, n) -> new Numbered(row.getLong("number"), notice(row, n)))
                .list();
    }

    public int unread(PersonId reader) {
        return sql.sql("select count(*) from notifications.notice where person_id = :person and read_at is null")
                .param("person", reader.value())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public Optional<Notice> markRead(Caller reader, UUID id) {
        var read = sql.sql("""
                update notifications.notice set read_at = coalesce(read_at, :now)
                where id = :id and person_id = :person
                returning id, kind, args, link, created_at, read_at""")
                .param("id", id)
                .param("person", reader.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(this::notice)
                .optional();
        if (read.isPresent()) ring(reader.person());
        return read;
    }

    /** Those that lead there. */
    @Transactional
    public void markRead(PersonId reader, String link) {
        int read = sql.sql("""
                update notifications.notice set read_at = :now where id in (
                  select id from notifications.notice
                  where person_id = :person and read_at is null and link = :link order by id for update)""")
                .param("person", reader.value())
                .param("link", link)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (read > 0) ring(reader);
    }

    @Transactional
    public void markAllRead(Caller reader) {
        // locked in the order in which they are numbered: neither then waits for the other crosswise
        int read = sql.sql("""
                update notifications.notice set read_at = :now where id in (
                  select id from notifications.notice where person_id = :person and read_at is null order by id for update)""")
                .param("person", reader.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (read > 0) ring(reader.person());
    }

    /** Their other pages count anew. */
    private void ring(PersonId reader) {
        live.ring(TOPIC, List.of(reader.toString()));
    }

    private Notice notice(ResultSet row, int n) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                List.of(json.readValue(row.getString("args"), String[].class)),
                row.getString("link"),
                row.getTimestamp("created_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
