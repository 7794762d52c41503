package org.kalanso.notifications.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kalanso.notifications.NewNotice;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Planned notices as rows. */
@Repository
public class PlanStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    PlanStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Planned again with the same key, it moves to the new moment. */
    public void insert(NewNotice notice, Instant due) {
        SchoolId school = notice.school();
        sql.sql("""
                insert into notifications.planned_notice (id, person_id, school_id, kind, args, link, once_key, due_at)
                values (:id, :person, :school, :kind, :args::jsonb, :link, :once, :due)
                on conflict (once_key) do update set due_at = excluded.due_at, args = excluded.args, link = excluded.link""")
                .param("id", Ids.newId())
                .param("person", notice.person().value())
                .param("school", school == null ? null : school.value(), Types.OTHER)
                .param("kind", notice.kind())
                .param("args", json.writeValueAsString(notice.args()))
                .param("link", notice.link(), Types.VARCHAR)
                .param("once", notice.once())
                .param("due", Timestamp.from(due))
                .update();
    }

    /** @return whether it was still to come */
    public boolean withdraw(String once) {
        return sql.sql("delete from notifications.planned_notice where once_key = :once")
                        .param("once", once)
                        .update()
                == 1;
    }

    /** Takes what is due away; another node passes over it until this transaction ends. */
    List<NewNotice> take(Instant now, int most) {
        return sql.sql("""
                delete from notifications.planned_notice where id in (
                  select id from notifications.planned_notice where due_at <= :now
                  order by due_at, id limit :most for update skip locked)
                returning person_id, school_id, kind, args, link, once_key""")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(this::notice)
                .list();
    }

    private NewNotice notice(ResultSet row, int n) throws SQLException {
        UUID school = row.getObject("school_id", UUID.class);
        return new NewNotice(
                new PersonId(row.getObject("person_id", UUID.class)),
                school == null ? null : new SchoolId(school),
                row.getString("kind"),
                List.of(json.readValue(row.getString("args"), String[].class)),
                row.getString("link"),
                row.getString("once_key"));
    }
}
