package org.kalanso.audit.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.audit.chain.Standing;
import org.kalanso.platform.audit.History;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the journal. */
@Repository
class EntryStore implements History {
    private static final int HAPPENINGS = 200;
    private final JdbcClient sql;
    private final JsonMapper json;

    EntryStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Newest first. */
    List<JournalEntry> find(JournalQuery asked) {
        return sql.sql("""
                select e.*, exists (select from audit.link l where l.entry_id = e.id) as sealed
                from audit.entry e
                where (:everywhere or e.school_id = :school or :installation and e.school_id is null)
                  and (cardinality(:nouns) = 0 or (split_part(e.act, '.', 1) = any (:nouns)) <> :others)
                  and (cardinality(:acts) = 0 or e.act = any (:acts))
                  and (:everybody or e.actor_id = any (:actors))
                  and (cast(:kind as text) is null or e.object_kind = :kind)
                  and (cast(:object as text) is null or e.object_id = :object)
                  and (cast(:from as timestamptz) is null or e.at >= :from)
                  and (cast(:until as timestamptz) is null or e.at < :until)
                  and (cast(:text as text) is null or e.before::text ilike :text or e.after::text ilike :text
                       or exists (select from unnest(:meant) id where e.object_id like '%' || id || '%'))
                  and (cast(:before as bigint) is null or e.id < :before)
                order by e.id desc limit :limit""")
                .param("school", id(asked.reach()), Types.OTHER)
                .param("installation", asked.reach().installation())
                .param("everywhere", asked.reach().everywhere())
                .param("nouns", asked.nouns().toArray(String[]::new))
                .param("others", asked.others())
                .param("acts", asked.acts().toArray(String[]::new))
                .param("everybody", asked.actors() == null)
                .param(
                        "actors",
                        asked.actors() == null ? new UUID[0] : asked.actors().toArray(UUID[]::new))
                .param("kind", asked.kind(), Types.VARCHAR)
                .param("object", asked.object(), Types.VARCHAR)
                .param("from", asked.from() == null ? null : Timestamp.from(asked.from()), Types.TIMESTAMP)
                .param("until", asked.until() == null ? null : Timestamp.from(asked.until()), Types.TIMESTAMP)
                .param("text", asked.text() == null ? null : "%" + asked.text() + "%", Types.VARCHAR)
                .param("meant", asked.meant().toArray(String[]::new))
                .param("before", asked.before(), Types.BIGINT)
                .param("limit", asked.limit())
                .query(this::entry)
                .list();
    }

    @Override
    public List<Happening> of(SchoolId school, String kind, String id) {
        return sql.sql("""
                select at, actor_id, act, before, after from audit.entry
                where object_kind = :kind and object_id = :id and school_id = :school order by id desc limit :most""")
                .param("kind", kind)
                .param("id", id)
                .param("school", school.value())
                .param("most", HAPPENINGS)
                .query((row, n) -> new Happening(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("actor_id", UUID.class))
                                .map(PersonId::new)
                                .orElse(null),
                        row.getString("act"),
                        tree(row.getString("before")),
                        tree(row.getString("after"))))
                .list();
    }

    /** Committed and not in the chain yet. */
    int loose(JournalReach reach) {
        return sql.sql("""
                select count(*) from audit.entry e
                where (e.school_id = :school or :installation and e.school_id is null)
                  and not exists (select from audit.link l where l.entry_id = e.id)
                  and e.id > (select coalesce(max(entry_id), 0) - 100000 from audit.link)""")
                .param("school", id(reach), Types.OTHER)
                .param("installation", reach.installation())
                .query(Integer.class)
                .single();
    }

    /** Where the chain stood on the last evenings, newest first. */
    List<Anchor> anchors(JournalReach reach, int most) {
        return sql.sql("""
                select school_id, taken_on, position, mac from audit.anchor
                where school_id = :school or :installation and school_id = :none
                order by taken_on desc, school_id limit :most""")
                .param("school", id(reach), Types.OTHER)
                .param("installation", reach.installation())
                .param("none", Standing.NO_SCHOOL)
                .param("most", most)
                .query((row, n) -> new Anchor(
                        row.getObject("taken_on", java.time.LocalDate.class),
                        new Standing(
                                row.getObject("school_id", UUID.class), row.getLong("position"), row.getBytes("mac"))))
                .list();
    }

    private static @Nullable UUID id(JournalReach reach) {
        SchoolId school = reach.school();
        return school == null ? null : school.value();
    }

    private JournalEntry entry(ResultSet row, int n) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("school_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                row.getString("request_id"),
                row.getString("address"),
                row.getBoolean("sealed"));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
