package org.kalanso.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much and how often somebody may write, and how a long conversation is read. */
@Tag("ECEP-N3")
class ConversationLimitsTest extends TwoWhoWrite {
    @Test
    void a_message_sent_again_with_its_key_is_one_message_and_wrong_ones_are_refused() {
        String id = begun();
        var message = new HashMap<String, Object>(
                Map.of("conversation", id, "text", "Une fois", "clientId", UUID.randomUUID()));
        String first = mother.json("POST", MESSAGES, message).json().path("id").asString();
        assertThat(mother.json("POST", MESSAGES, message).json().path("id").asString())
                .isEqualTo(first);
        assertThat(unread(teacher)).isEqualTo(2);

        assertThat(write(mother, id, " ").json().path("errors").findValuesAsString("code"))
                .containsExactly("required");
        assertThat(write(mother, id, "a".repeat(2001)).json().path("errors").findValuesAsString("code"))
                .containsExactly("too-long");
        assertThat(write(mother, id, "é".repeat(2000)).status()).isEqualTo(201);
    }

    @Test
    void who_writes_too_much_waits_and_keeps_what_they_typed() {
        String id = begun();
        for (int i = 0; i < 19; i++)
            assertThat(write(mother, id, "Message " + i).status()).isEqualTo(201);
        var refused = write(mother, id, "Le vingt et unième");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("community.too-many-messages");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 601);

        var page = signIn.page(stranger(), school.guardian, school.school);
        var again = page.post("/conversations/" + id, Map.of("text", "Ce que je voulais dire"));
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.text()).contains("Ce que je voulais dire</textarea>", "Attendez");
        assertThat(write(teacher, id, "Doucement").status())
                .as("each has their own measure")
                .isEqualTo(201);
        clock.advance(Duration.ofMinutes(11));
        assertThat(write(mother, id, "Maintenant").status()).isEqualTo(201);
    }

    @Test
    void long_conversations_and_many_of_them_go_on_page_after_page() {
        String id = begun();
        for (int i = 2; i <= 60; i++) {
            if (i % 15 == 0) later();
            write(mother, id, "Message " + i);
        }
        JsonNode last = mother.get(MESSAGES + "?conversation=" + id).json();
        assertThat(last.path("items").size()).isEqualTo(50);
        JsonNode first = mother.get(MESSAGES + "?conversation=" + id + "&cursor="
                        + last.path("next").asString())
                .json();
        assertThat(first.path("items").size()).isEqualTo(10);
        assertThat(first.path("next").isNull()).isTrue();

        later();
        begin(head, child, school.guardian, "Bonjour");
        JsonNode newest = mother.get(CONVERSATIONS + "?limit=1").json();
        assertThat(newest.path("items").path(0).path("withName").asString()).isEqualTo("Aminata Sylla");
        JsonNode next = mother.get(
                        CONVERSATIONS + "?limit=1&cursor=" + newest.path("next").asString())
                .json();
        assertThat(next.path("items").path(0).path("id").asString()).isEqualTo(id);
        assertThat(next.path("next").isNull()).isTrue();
    }
}
