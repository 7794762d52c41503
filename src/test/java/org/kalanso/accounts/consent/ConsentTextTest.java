package org.kalanso.accounts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import tools.jackson.databind.JsonNode;

/** A school asks in its own words: earlier answers keep theirs, and people are asked again. */
class ConsentTextTest extends ConsentPeople {
    private static final String TEXTS = "/api/v1/consent-texts";
    private static final String FRENCH =
            "Le collège garde une photo de l’élève, la montre dans Kalanso, et l’imprime sur sa carte de cantine.";
    private static final String ENGLISH =
            "The school keeps a photo of the pupil, shows it in Kalanso, and prints it on their canteen card.";

    private Visitor.Answer write(String french) {
        return headApi.json("POST", TEXTS, Map.of("purpose", "PHOTO", "french", french, "english", ENGLISH));
    }

    private Visitor.Answer say(int version, boolean given) {
        var answer = new HashMap<>(answer(child, "PHOTO", given));
        answer.put("textVersion", version);
        return motherApi.json("POST", MINE, answer);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode listed(int version) {
        for (JsonNode each : headApi.get(TEXTS).json().path("items"))
            if (each.path("version").asInt() == version
                    && each.path("purpose").asString().equals("PHOTO")) return each;
        throw new AssertionError("no version " + version);
    }

    @Test
    void a_new_text_is_asked_again_and_the_answer_before_keeps_its_own() throws Exception {
        assertThat(say(1, true).status()).isEqualTo(200);
        assertThat(photo()).isTrue();
        var made = write(FRENCH);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("version").asInt()).isEqualTo(2);
        assertThat(made.json().path("hashFr").asString()).isEqualTo(sha256(FRENCH));
        // a yes to other words is no yes to these
        assertThat(photo()).isFalse();
        JsonNode asked = row(motherApi, child, "PHOTO");
        assertThat(asked.path("text").asString()).isEqualTo(FRENCH);
        assertThat(asked.path("given").isNull()).isTrue();
        assertThat(page(mother).get("/").text()).contains("accord à redonner");
        var stale = say(1, true);
        assertThat(stale.code()).isEqualTo("accounts.consent-text-changed");
        assertThat(say(2, true).status()).isEqualTo(200);
        assertThat(photo()).isTrue();
        assertThat(page(mother).get("/").text()).doesNotContain("accord à redonner");
        assertThat(sql.sql("""
                        select encode(text_hash, 'hex') from accounts.consent where person_id = :id order by ordinal""")
                        .param("id", child.value())
                        .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1)))
                        .list())
                .containsExactly(listed(1).path("hashFr").asString(), sha256(FRENCH));
    }

    @Test
    void a_text_withdrawn_leaves_the_one_before_and_its_number_is_never_given_again() {
        say(1, true);
        String id = write(FRENCH).json().path("id").asString();
        assertThat(photo()).isFalse();
        assertThat(headApi.json("DELETE", TEXTS + "/" + id, null).status()).isEqualTo(204);
        assertThat(photo()).isTrue();
        assertThat(say(2, true).code()).isEqualTo("accounts.consent-text-changed");
        assertThat(headApi.json("DELETE", TEXTS + "/" + id, null).status()).isEqualTo(404);
        assertThat(headApi.get(TEXTS + "/" + id).json().path("withdrawnAt").isNull())
                .isFalse();
        assertThat(write(FRENCH + " Rien d’autre.").json().path("version").asInt())
                .isEqualTo(3);
    }

    @Test
    void a_refusal_needs_no_new_text_and_a_yes_to_an_old_one_is_worth_silence_where_silence_allows() {
        say(1, false);
        motherApi.json("POST", MINE, answer(child, "MESSAGES", true));
        write(FRENCH);
        headApi.json("POST", TEXTS, Map.of("purpose", "MESSAGES", "french", FRENCH, "english", ENGLISH));
        assertThat(row(motherApi, child, "PHOTO").path("given").asBoolean()).isFalse();
        assertThat(photo()).isFalse();
        assertThat(consents.given(child, school, Purpose.MESSAGES)).isTrue();
    }

    @Test
    void the_same_words_are_no_new_version_and_every_wrong_field_is_named() {
        write(FRENCH);
        assertThat(write(FRENCH).json().path("version").asInt()).isEqualTo(2);
        var wrong = headApi.json("POST", TEXTS, Map.of("purpose", "PHOTO", "french", "Oui ?"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("french").contains("english").contains("consent-text-short");
        assertThat(headApi.json("POST", TEXTS, Map.of("french", FRENCH, "english", ENGLISH))
                        .text())
                .contains("purpose");
    }

    @Test
    void another_school_keeps_its_own_words_and_only_heads_write() {
        SchoolId elsewhere = newSchool();
        PersonId other = someone("Sow", "Awa", Role.HEAD, elsewhere);
        String id = write(FRENCH).json().path("id").asString();
        assertThat(api(other).get(TEXTS + "/" + id).status()).isEqualTo(404);
        assertThat(api(other).json("DELETE", TEXTS + "/" + id, null).status()).isEqualTo(404);
        assertThat(api(other).get(TEXTS).text()).doesNotContain("cantine");
        PersonId manager = someone("Bah", "Issa", Role.MANAGER, school);
        assertThat(api(manager).get(TEXTS).status()).isEqualTo(403);
    }

    @Test
    void the_head_does_it_all_on_the_page() {
        assertThat(headPage.get("/consents/texts").text()).contains("Texte de Kalanso");
        var refused = headPage.post("/consents/texts/PHOTO", Map.of("french", "Trop court", "english", ENGLISH));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Trop court");
        assertThat(headPage.post("/consents/texts/PHOTO", Map.of("french", FRENCH, "english", ENGLISH))
                        .status())
                .isEqualTo(302);
        String list = headPage.get("/consents/texts").text();
        assertThat(list).contains("carte de cantine").contains("Version 2");
        String id = listed(2).path("id").asString();
        assertThat(headPage.post("/consents/texts/" + id + "/withdraw", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(headPage.get("/consents/texts").text()).contains("Textes d’avant");
    }
}
