package org.kalanso.accounts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Who may say what for whom, what is kept of it, and what it does. */
class ConsentTest extends ConsentPeople {
    @Test
    void a_mother_answers_for_her_child_and_her_withdrawal_holds_at_once() {
        assertThat(photo()).isFalse();

        assertThat(motherApi.json("POST", MINE, answer(child, "PHOTO", true)).status())
                .isEqualTo(200);
        assertThat(photo()).isTrue();
        JsonNode row = row(motherApi, child, "PHOTO");
        assertThat(row.path("given").asBoolean()).isTrue();
        assertThat(row.path("text").asString()).contains("photo");

        motherApi.json("POST", MINE, answer(child, "PHOTO", false));
        assertThat(photo()).isFalse();
        assertThat(acts()).containsExactly("consent.given", "consent.withdrawn");
    }

    @Test
    void what_is_kept_proves_which_text_was_read_how_and_by_whom() throws Exception {
        motherApi.json("POST", MINE, answer(child, "PHOTO", true));

        var kept =
                sql.sql("""
                        select said_by::text || ' ' || channel || ' ' || text_version || ' ' || text_language || ' '
                               || encode(text_hash, 'hex') from accounts.consent where person_id = :child
                        """).param("child", child.value()).query(String.class).single();
        var text = new ClassPathResource("consents/PHOTO-1.fr.txt").getContentAsString(StandardCharsets.UTF_8);
        var hash = MessageDigest.getInstance("SHA-256").digest(text.strip().getBytes(StandardCharsets.UTF_8));
        assertThat(kept).isEqualTo(mother + " API 1 fr " + HexFormat.of().formatHex(hash));
    }

    @Test
    void a_text_that_was_shown_is_never_edited() throws Exception {
        var hashes = new HashMap<String, String>();
        for (String name : List.of("PHOTO-1.fr", "PHOTO-1.en", "MESSAGES-1.fr", "MESSAGES-1.en")) {
            var text = new ClassPathResource("consents/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
            hashes.put(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(text.strip().getBytes(StandardCharsets.UTF_8)))
                            .substring(0, 16));
        }
        assertThat(hashes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PHOTO-1.fr",
                        "d257b7178d4df205",
                        "PHOTO-1.en",
                        "e498ccb168d7dcff",
                        "MESSAGES-1.fr",
                        "784d7eeb3ecb3389",
                        "MESSAGES-1.en",
                        "0b85c03073d409bf"));
    }

    @Test
    void a_minor_does_not_answer_alone_and_from_the_countrys_age_on_nobody_else_does() {
        var childApi = api(child);
        assertThat(childApi.json("POST", MINE, answer(child, "PHOTO", true)).code())
                .isEqualTo("accounts.guardian-answers");
        assertThat(row(childApi, child, "PHOTO").path("mayAnswer").asBoolean()).isFalse();

        sql.sql("update school.student set born_on = '2008-01-15' where person_id = :id")
                .param("id", child.value())
                .update();
        assertThat(motherApi.json("POST", MINE, answer(child, "PHOTO", true)).code())
                .isEqualTo("accounts.answers-alone");
        assertThat(childApi.json("POST", MINE, answer(child, "PHOTO", true)).status())
                .isEqualTo(200);
        assertThat(photo()).isTrue();
    }

    @Test
    void a_pupil_whose_birth_is_unknown_or_known_by_the_year_is_not_taken_for_older() {
        sql.sql("update school.student set born_on = null, born_year = 2008 where person_id = :id")
                .param("id", child.value())
                .update();
        // at the end of 2026 they are surely 18, some weeks before perhaps not
        clock.set(java.time.Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(api(child).json("POST", MINE, answer(child, "PHOTO", true)).code())
                .isEqualTo("accounts.guardian-answers");
        sql.sql("update school.student set born_year = null where person_id = :id")
                .param("id", child.value())
                .update();
        assertThat(api(child).json("POST", MINE, answer(child, "PHOTO", true)).code())
                .isEqualTo("accounts.guardian-answers");
    }

    @Test
    void nobody_answers_for_a_stranger_or_after_the_link_has_ended() {
        PersonId other = personOf(pupil("Keïta", "Mory", LocalDate.of(2014, 1, 1)));
        assertThat(motherApi.json("POST", MINE, answer(other, "PHOTO", true)).status())
                .isEqualTo(404);
        assertThat(api(someone("Sow", "Alpha", Role.TEACHER, school))
                        .json("POST", MINE, answer(child, "PHOTO", true))
                        .status())
                .isEqualTo(404);

        sql.sql("update school.guardianship set ended_at = now() where school_id = :school")
                .param("school", school.value())
                .update();
        assertThat(motherApi.json("POST", MINE, answer(child, "PHOTO", true)).status())
                .isEqualTo(404);
    }

    @Test
    void every_wrong_field_is_named_and_an_older_text_is_not_answered() {
        var wrong = motherApi.json("POST", MINE, Map.of("purpose", "HOLIDAY"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("person", "purpose", "given", "textVersion");

        var old = new HashMap<>(answer(child, "PHOTO", true));
        old.put("textVersion", 7);
        assertThat(motherApi.json("POST", MINE, old).code()).isEqualTo("accounts.consent-text-changed");
    }

    @Test
    void the_same_answer_from_two_devices_at_once_is_kept_once() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(java.util.Collections.nCopies(2, () -> {
                var device = api(mother);
                barrier.await();
                return device.json("POST", MINE, answer(child, "PHOTO", true)).status();
            }));
            for (var one : both) assertThat(one.get()).isEqualTo(200);
        }
        assertThat(acts()).containsExactly("consent.given");
    }

    @Test
    void copies_of_notices_stop_with_the_refusal_and_necessary_ones_go_on() {
        tell("reportcards.card-published");
        assertThat(deliveries()).isEqualTo(1);

        motherApi.json("POST", MINE, answer(mother, "MESSAGES", false));
        tell("reportcards.card-published");
        assertThat(deliveries()).isEqualTo(1);
        tell("platform.job-done");
        assertThat(deliveries()).isEqualTo(2);
    }
}
