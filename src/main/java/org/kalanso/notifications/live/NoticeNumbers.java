package org.kalanso.notifications.live;

import java.util.List;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers committed notices, each person's from 1 without a gap. One node does it at a time and holds no lock that those who write
 * notices wait for.
 */
@Repository
public class NoticeNumbers {
    static final int AT_ONCE = 2_000;
    /** Of the database's advisory locks: this one is held by whoever numbers. */
    private static final long LOCK = 0x6b616c616e6f7469L;

    private final JdbcClient sql;
    private final Live live;

    NoticeNumbers(JdbcClient sql, Live live) {
        this.sql = sql;
        this.live = live;
    }

    /** @return how many got their number; fewer than {@link #AT_ONCE} when no more were there */
    @Transactional
    public int number() {
        // in a statement of its own: the next one sees all that the holder before us committed
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .list();
        List<UUID> readers = sql.sql("""
                with fresh as (
                  select id, person_id, row_number() over (partition by person_id order by id) as nth
                  from (select id, person_id from notifications.notice
                        where number is null order by id limit :most for update) oldest),
                counted as (
                  insert into notifications.notice_stream as s (person_id, last)
                  select person_id, count(*) from fresh group by person_id
                  on conflict (person_id) do update set last = s.last + excluded.last
                  returning person_id, last)
                update notifications.notice n
                set number = c.last - (select count(*) from fresh f where f.person_id = c.person_id) + fresh.nth
                from fresh join counted c on c.person_id = fresh.person_id
                where n.id = fresh.id returning n.person_id""")
                .param("most", AT_ONCE)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        live.ring(
                NoticesTopic.NAME,
                readers.stream().distinct().map(UUID::toString).toList());
        return readers.size();
    }

    /** The number of a person's newest notice; 0 for none yet. */
    long newest(PersonId person) {
        return sql.sql("select last from notifications.notice_stream where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
