package org.kalanso.community.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Redaction;
import org.kalanso.platform.privacy.Whose;
import org.kalanso.school.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people wrote to each other, in the export of each of the two: the whole conversation, for they have read it. A pupil's
 * export holds none: nothing there was meant for their eyes. A forgotten author's words go, a forgotten pupil's conversations
 * go, and where others name somebody who is forgotten, a pseudonym stands.
 */
@Repository
class ConversationData implements PersonalData {
    private record Text(UUID id, String text) {}

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Students students;

    ConversationData(JdbcClient jdbc, JsonRows rows, Students students) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.students = students;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        return Map.of("conversations", rows.of("""
                        select c.id, c.school_id, p.side, c.created_at, c.last_at, c.reported_at, c.closed_at, c.closing
                        from community.conversation c join community.participant p on p.conversation_id = c.id
                        where p.person_id = :person and (:school::uuid is null or c.school_id = :school) order by c.created_at""", whose), "messages", rows.of("""
                        select m.conversation_id, m.seq, m.author_id = :person as mine, m.text, m.sent_at
                        from community.message m join community.conversation c on c.id = m.conversation_id
                        join community.participant p on p.conversation_id = c.id and p.person_id = :person
                        where :school::uuid is null or c.school_id = :school order by c.created_at, m.seq""", whose));
    }

    @Override
    public void forget(Forgotten who) {
        SchoolId school = who.school();
        if (school != null)
            students.pupilOf(school, who.person())
                    .ifPresent(pupil -> aboutThem(pupil.id().value()));
        theirWords(who, school);
        rename("message", "text", who.texts());
        rename("conversation", "report", who.texts());
        rename("conversation", "closing", who.texts());
    }

    private void aboutThem(UUID student) {
        jdbc.sql("delete from community.conversation where student_id = :student")
                .param("student", student)
                .update();
    }

    private void theirWords(Forgotten who, @Nullable SchoolId school) {
        jdbc.sql("""
                        update community.message m set text = '', erased = true
                        where m.author_id = :person and exists (select from community.conversation c
                          where c.id = m.conversation_id and (:everywhere or c.school_id = :school))
                        """)
                .param("person", who.person().value())
                .param("everywhere", who.everywhere())
                .param("school", school == null ? null : school.value(), java.sql.Types.OTHER)
                .update();
        jdbc.sql("""
                        update community.conversation set report = ''
                        where reported_by = :person and (:everywhere or school_id = :school)
                        """)
                .param("person", who.person().value())
                .param("everywhere", who.everywhere())
                .param("school", school == null ? null : school.value(), java.sql.Types.OTHER)
                .update();
    }

    /** What others wrote about the person. */
    private void rename(String table, String column, Redaction texts) {
        List<Text> naming = jdbc.sql("select id, " + column + " from community." + table + " where " + column
                        + " ilike any (:likes)")
                .param("likes", texts.likes())
                .query((row, n) -> new Text(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (Text each : naming)
            jdbc.sql("update community." + table + " set " + column + " = :text where id = :id")
                    .param("text", texts.in(each.text()))
                    .param("id", each.id())
                    .update();
    }

    @Override
    public List<String> keeps() {
        return List.of("privacy.keeps-messages");
    }
}
