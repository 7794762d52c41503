package org.kalanso.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import tools.jackson.databind.JsonNode;

/** A mother and a teacher write to each other about a pupil; nobody else reads along. */
@Tag("ECEP-N3")
class ConversationTest extends TwoWhoWrite {
    @Test
    void a_guardian_writes_to_a_teacher_of_the_child_and_the_teacher_answers() {
        JsonNode contact = mother.get("/api/v1/messaging/contacts").json().path("items");
        assertThat(contact.size()).isEqualTo(1);
        assertThat(contact.path(0).path("subjects").asString()).isEqualTo("Français, Mathématiques");

        var begun = begin(mother, child, school.teacher, "Bonjour, comment va Aïssatou en français ?");
        assertThat(begun.status()).isEqualTo(201);
        String id = begun.json().path("id").asString();

        JsonNode seen = teacher.get(CONVERSATIONS).json().path("items").path(0);
        assertThat(seen.path("id").asString()).isEqualTo(id);
        assertThat(seen.path("unread").asInt()).isEqualTo(1);
        assertThat(seen.path("withName").asString()).isEqualTo("Fatoumata Barry");
        assertThat(seen.path("lastText").asString()).startsWith("Bonjour");
        teacher.get(MESSAGES + "?conversation=" + id);
        assertThat(unread(teacher)).isZero();
        assertThat(write(teacher, id, "Bien, merci.\nElle lit beaucoup.").status())
                .isEqualTo(201);

        assertThat(unread(mother)).isEqualTo(1);
        assertThat(mother.get(MESSAGES + "?conversation=" + id)
                        .json()
                        .path("items")
                        .findValuesAsString("text"))
                .containsExactly("Bonjour, comment va Aïssatou en français ?", "Bien, merci.\nElle lit beaucoup.");
        assertThat(begin(teacher, child, school.guardian, "Encore une chose.")
                        .json()
                        .path("id")
                        .asString())
                .as("the same three have one conversation")
                .isEqualTo(id);
    }

    @Test
    void nobody_else_reads_it_and_who_has_nothing_to_do_with_the_pupil_cannot_begin() {
        String id = begun();
        Visitor pupil = school.api(signIn, stranger(), school.pupils.getFirst());
        PersonId colleague = new SmallClass(sql).teacher;

        assertThat(pupil.get(CONVERSATIONS + "/" + id).status()).isEqualTo(403);
        assertThat(head.get(CONVERSATIONS + "/" + id).status())
                .as("a head too, while nobody reports it")
                .isEqualTo(404);
        assertThat(head.json("POST", CONVERSATIONS + "/" + id + "/close", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        UUID other = school.students.get(1);
        assertThat(begin(mother, other, school.teacher, "Bonjour").status()).isEqualTo(404);
        assertThat(begin(mother, child, colleague, "Bonjour").status()).isEqualTo(404);
        assertThat(begin(mother, child, school.head, "Bonjour").status())
                .as("a head is answered, not begun with")
                .isEqualTo(404);
        assertThat(begin(teacher, other, school.guardian, "Bonjour").status()).isEqualTo(404);
        var abroad = new SmallClass(sql);
        assertThat(abroad.api(signIn, stranger(), abroad.head)
                        .get(CONVERSATIONS + "/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_head_writes_to_any_guardian_and_is_answered() {
        var begun = begin(head, child, school.guardian, "Bonjour Madame, je vous invite lundi à 8 h.");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(write(mother, begun.json().path("id").asString(), "Je viendrai.")
                        .status())
                .isEqualTo(201);
        assertThat(unread(head)).isEqualTo(1);
    }

    @Test
    void when_the_link_or_the_assignment_ends_nobody_writes_and_what_was_written_stays() {
        String id = begun();
        sql.sql("update school.teaching_assignment set until_on = from_on where school_id = ?")
                .param(school.school.value())
                .update();
        assertThat(write(teacher, id, "Encore moi").code()).isEqualTo("community.conversation-ended");
        assertThat(write(mother, id, "Et moi").code()).isEqualTo("community.conversation-ended");
        assertThat(teacher.get(MESSAGES + "?conversation=" + id)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        sql.sql("update school.teaching_assignment set until_on = null where school_id = ?")
                .param(school.school.value())
                .update();
        assertThat(write(teacher, id, "De retour").status()).isEqualTo(201);

        sql.sql("update school.guardianship set ended_at = now() where id = ?")
                .param(school.guardianship)
                .update();
        assertThat(write(teacher, id, "Trop tard").code()).isEqualTo("community.conversation-ended");
        assertThat(write(mother, id, "Trop tard").code()).isEqualTo("community.conversation-ended");
        assertThat(mother.get("/api/v1/messaging/contacts").json().path("items").size())
                .isZero();
    }

    @Test
    void one_notice_tells_of_messages_that_wait_and_not_a_word_of_them() {
        String id = begun();
        write(mother, id, "Un secret de famille");
        JsonNode told = notice(teacher, "community.message");
        assertThat(told.path("title").asString()).contains("Fatoumata Barry");
        assertThat(told.path("link").asString()).isEqualTo("/conversations/" + id);
        assertThat(told.toString()).doesNotContain("secret").doesNotContain("Bonjour");
        assertThat(count(teacher, "community.message")).isEqualTo(1);

        teacher.get(MESSAGES + "?conversation=" + id);
        assertThat(notice(teacher, "community.message").path("readAt").isNull())
                .as("who has read the message has seen the notice")
                .isFalse();
        write(mother, id, "Encore une question");
        awaited(() -> count(teacher, "community.message") == 2);
        var page = signIn.page(stranger(), school.teacher, school.school);
        assertThat(page.get("/").text()).contains("message non lu");
    }
}
