package org.kalanso.community.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A small class, and the mother of its first pupil, its teacher and its head, each with a token. */
@SuppressWarnings("NullAway.Init")
abstract class TwoWhoWrite extends KalansoTest {
    static final String CONVERSATIONS = "/api/v1/messaging/conversations";
    static final String MESSAGES = "/api/v1/messaging/messages";

    @Autowired
    SignIn signIn;

    SmallClass school;
    Visitor mother;
    Visitor teacher;
    Visitor head;
    UUID child;

    @BeforeEach
    void school() {
        school = new SmallClass(sql);
        mother = school.api(signIn, stranger(), school.guardian);
        teacher = school.api(signIn, stranger(), school.teacher);
        head = school.api(signIn, stranger(), school.head);
        child = school.students.getFirst();
    }

    /** So much later that everybody may write again, and has signed in anew. */
    void later() {
        clock.advance(Duration.ofMinutes(11));
        mother = school.api(signIn, stranger(), school.guardian);
        head = school.api(signIn, stranger(), school.head);
    }

    String begun() {
        return begin(mother, child, school.teacher, "Bonjour Monsieur")
                .json()
                .path("id")
                .asString();
    }

    static Visitor.Answer begin(Visitor by, UUID student, PersonId to, String text) {
        return by.json(
                "POST", CONVERSATIONS, Map.of("student", student.toString(), "person", to.toString(), "text", text));
    }

    static Visitor.Answer write(Visitor by, String conversation, String text) {
        return by.json("POST", MESSAGES, Map.of("conversation", conversation, "text", text));
    }

    static int unread(Visitor reader) {
        return reader.get(CONVERSATIONS)
                .json()
                .path("items")
                .path(0)
                .path("unread")
                .asInt();
    }

    List<String> acts(String id) {
        return sql.sql("select act from audit.entry where object_id = ? order by id")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    static long count(Visitor reader, String kind) {
        return reader.get("/api/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .count();
    }

    /** Notices leave after the commit. */
    static JsonNode notice(Visitor reader, String kind) {
        awaited(() -> count(reader, kind) > 0);
        return reader.get("/api/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    static void awaited(BooleanSupplier there) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) throw new AssertionError("not told within 20 s");
            Thread.onSpinWait();
        }
    }
}
