package org.kalanso.notifications.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticesData implements PersonalData {
    private record Naming(UUID id, String args) {}

    private final JdbcClient jdbc;
    private final JsonRows rows;

    NoticesData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        return Map.of(
                "preferences",
                rows.of("""
                        select kind, channel, wanted from notifications.preference
                        where person_id = :person and :school::uuid is null order by kind, channel""", whose),
                "hours",
                rows.of("""
                        select zone, quiet_from, quiet_until, digest_at from notifications.rhythm
                        where person_id = :person and :school::uuid is null""", whose),
                "devices",
                rows.of("""
                        select kind, name, created_at from notifications.push_device
                        where person_id = :person and :school::uuid is null order by created_at""", whose),
                "planned",
                rows.of("""
                        select school_id, kind, args, link, due_at from notifications.planned_notice
                        where person_id = :person and (:school::uuid is null or school_id = :school) order by due_at""", whose),
                "notices",
                rows.of("""
                        select school_id, kind, args, link, created_at, read_at from notifications.notice
                        where person_id = :person and (:school::uuid is null or school_id = :school) order by created_at""", whose),
                "deliveries",
                rows.of("""
                        select d.channel, d.state, d.created_at, d.sent_at
                        from notifications.delivery d join notifications.notice n on n.id = d.notice_id
                        where n.person_id = :person and (:school::uuid is null or n.school_id = :school) order by d.created_at""", whose));
    }

    @Override
    public void forget(Forgotten who) {
        for (String table : List.of("notice", "planned_notice")) {
            remove(table, who);
            rename(table, who);
        }
        if (who.everywhere())
            for (String table : List.of("preference", "rhythm", "notice_stream", "push_device"))
                jdbc.sql("delete from notifications." + table + " where person_id = :person")
                        .param("person", who.person().value())
                        .update();
        jdbc.sql("update notifications.delivery set error = null where error ilike any (:likes)")
                .param("likes", who.texts().likes())
                .update();
    }

    private void remove(String table, Forgotten who) {
        jdbc.sql("delete from notifications." + table
                        + " where person_id = :person and (:everywhere or school_id = :school)")
                .param("person", who.person().value())
                .param("everywhere", who.everywhere())
                .param("school", who.school() == null ? null : who.school().value(), java.sql.Types.OTHER)
                .update();
    }

    /** What others were told about the person. */
    private void rename(String table, Forgotten who) {
        var naming = jdbc.sql(
                        "select id, args::text from notifications." + table + " where args::text ilike any (:likes)")
                .param("likes", who.texts().likes())
                .query((row, n) -> new Naming(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (Naming notice : naming)
            jdbc.sql("update notifications." + table + " set args = :args::jsonb where id = :id")
                    .param("args", who.texts().in(notice.args()))
                    .param("id", notice.id())
                    .update();
    }
}
