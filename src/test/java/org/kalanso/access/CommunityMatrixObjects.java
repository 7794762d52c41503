package org.kalanso.access;

import java.util.HashMap;
import java.util.Map;
import org.kalanso.platform.ids.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A conversation of the class's teacher and the first pupil's guardian, reported to the head. */
@Component
@Order(3)
class CommunityMatrixObjects implements MatrixObjects {
    private final JdbcClient jdbc;

    CommunityMatrixObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> in(OneSchool one) {
        var small = one.small();
        var id = Ids.newId();
        jdbc.sql("""
                        insert into community.conversation
                          (id, school_id, student_id, pair, last_seq, created_at, last_at, reported_at, reported_by, report)
                        values (:id, :school, :student, :pair, 1, now(), now(), now(), :guardian, 'Un mot de trop.')
                        """)
                .param("id", id)
                .param("school", small.school.value())
                .param("student", small.students.getFirst())
                .param("pair", "matrix:" + id)
                .param("guardian", small.guardian.value())
                .update();
        jdbc.sql("""
                        insert into community.participant (conversation_id, person_id, side)
                        values (:id, :guardian, 'GUARDIAN'), (:id, :teacher, 'STAFF')
                        """)
                .param("id", id)
                .param("guardian", small.guardian.value())
                .param("teacher", small.teacher.value())
                .update();
        jdbc.sql("""
                        insert into community.message (id, conversation_id, seq, author_id, text, sent_at)
                        values (:message, :id, 1, :teacher, 'Bonjour, pouvons-nous nous voir vendredi ?', now())
                        """)
                .param("message", Ids.newId())
                .param("id", id)
                .param("teacher", small.teacher.value())
                .update();
        var made = new HashMap<String, String>();
        made.put("conversation", id.toString());
        return made;
    }
}
