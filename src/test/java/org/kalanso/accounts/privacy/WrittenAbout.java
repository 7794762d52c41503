package org.kalanso.accounts.privacy;

import java.util.Map;
import java.util.UUID;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guardian writes about a pupil, and the teacher names the pupil to a family that is not theirs. */
final class WrittenAbout {
    private WrittenAbout() {}

    static void write(JdbcClient sql, SmallClass school, Visitor guardian, String name) {
        guardian.json(
                "POST",
                "/api/v1/messaging/conversations",
                Map.of(
                        "student",
                        school.students.getFirst().toString(),
                        "person",
                        school.teacher.toString(),
                        "text",
                        name + " est malade."));
        UUID other = UUID.randomUUID();
        sql.sql("""
                        insert into community.conversation (id, school_id, student_id, pair, last_seq, created_at, last_at)
                        values (?, ?, ?, ?, 1, now(), now())
                        """)
                .param(other)
                .param(school.school.value())
                .param(school.students.get(1))
                .param("forget:" + other)
                .update();
        sql.sql("""
                        insert into community.message (id, conversation_id, seq, author_id, text, sent_at)
                        values (?, ?, 1, ?, ?, now())
                        """)
                .param(UUID.randomUUID())
                .param(other)
                .param(school.teacher.value())
                .param("Votre fils aide " + name + ", merci.")
                .update();
    }
}
