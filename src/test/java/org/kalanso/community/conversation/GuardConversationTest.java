package org.kalanso.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.Redaction;
import org.kalanso.platform.privacy.Whose;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is reported, closed and forgotten of what a mother and a teacher wrote. */
@Tag("ECEP-N3")
class GuardConversationTest extends TwoWhoWrite {
    @Autowired
    private ConversationData data;

    @Test
    void one_of_the_two_reports_it_a_head_reads_decides_and_both_see_why() {
        String id = begun();
        String path = CONVERSATIONS + "/" + id;
        assertThat(teacher.json("POST", path + "/report", Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(teacher.json("POST", path + "/report", Map.of("reason", "Des menaces."))
                        .status())
                .isEqualTo(204);
        assertThat(mother.json("POST", path + "/report", Map.of("reason", "Moi aussi."))
                        .code())
                .isEqualTo("community.already-reported");
        assertThat(mother.get(path).json().path("report").isNull()).isTrue();
        assertThat(notice(head, "community.reported").path("link").asString()).isEqualTo("/conversations/" + id);

        var page = signIn.page(stranger(), school.head, school.school);
        assertThat(page.get("/conversations/reported").text()).contains("Des menaces.");
        assertThat(page.get("/conversations/" + id).text())
                .contains("Bonjour", "Laisser continuer")
                .doesNotContain("Votre message");
        assertThat(acts(id)).containsExactly("conversation.begun", "conversation.reported", "conversation.looked-at");

        assertThat(teacher.json("POST", path + "/close", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(head.json("POST", path + "/close", Map.of("reason", "Parlons-nous à l’école."))
                        .status())
                .isEqualTo(204);
        assertThat(page.get("/conversations/reported").text()).contains("Fermée", "Parlons-nous à l’école.");
        assertThat(mother.get(path).json().path("closing").asString()).isEqualTo("Parlons-nous à l’école.");
        assertThat(write(mother, id, "Mais…").code()).isEqualTo("community.conversation-closed");
        notice(mother, "community.closed");

        assertThat(head.json("POST", path + "/reopen", null).status()).isEqualTo(204);
        assertThat(head.json("POST", path + "/reopen", null).status())
                .as("open again, it is the two's own")
                .isEqualTo(404);
        assertThat(write(mother, id, "Merci.").status()).isEqualTo(201);
    }

    @Test
    void a_report_that_is_settled_hides_the_conversation_from_heads_again() {
        String id = begun();
        String path = CONVERSATIONS + "/" + id;
        mother.json("POST", path + "/report", Map.of("reason", "Je ne comprends pas."));
        assertThat(head.get("/api/v1/messaging/reports").json().path("items").size())
                .isEqualTo(1);
        assertThat(head.json("POST", path + "/settle", null).status()).isEqualTo(204);
        assertThat(head.get("/api/v1/messaging/reports").json().path("items").size())
                .isZero();
        assertThat(head.get(path).status()).isEqualTo(404);
        assertThat(write(teacher, id, "Expliquons-nous.").status()).isEqualTo(201);
    }

    @Test
    void what_a_forgotten_guardian_wrote_is_gone_and_others_name_nobody() {
        String id = begun();
        write(teacher, id, "Chère Fatoumata Barry, merci.");
        assertThat(data.collect(new Whose(school.guardian, null)).toString())
                .contains("Bonjour Monsieur", "Chère Fatoumata");
        assertThat(data.collect(new Whose(school.pupils.getFirst(), null)).toString())
                .as("nothing there is meant for the pupil’s eyes")
                .doesNotContain("Bonjour");

        data.forget(new Forgotten(
                school.guardian,
                school.school,
                false,
                "Anonyme 7",
                new Redaction(List.of("Fatoumata Barry"), "Anonyme 7")));

        JsonNode left = teacher.get(MESSAGES + "?conversation=" + id).json().path("items");
        assertThat(left.findValuesAsString("text")).containsExactly("", "Chère Anonyme 7, merci.");
        assertThat(left.path(0).path("erased").asBoolean()).isTrue();
        assertThat(signIn.page(stranger(), school.teacher, school.school)
                        .get("/conversations/" + id)
                        .text())
                .contains("Message effacé avec les données de son auteur");
    }

    @Test
    void when_a_pupil_is_forgotten_what_was_said_about_them_goes() {
        String id = begun();
        data.forget(new Forgotten(
                school.pupils.getFirst(),
                school.school,
                true,
                "Anonyme 8",
                new Redaction(List.of("Aïssatou Barry"), "Anonyme 8")));
        assertThat(teacher.get(CONVERSATIONS + "/" + id).status()).isEqualTo(404);
        assertThat(teacher.get(CONVERSATIONS).json().path("items").size()).isZero();
    }
}
