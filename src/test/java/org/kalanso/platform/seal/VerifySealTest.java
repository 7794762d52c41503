package org.kalanso.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Anybody may ask whether a paper is genuine; keys come and go, papers stay. */
@Tag("SCHOOL-3")
class VerifySealTest extends KalansoTest {
    private static final PersonId ADMIN = PersonId.newId();

    @Autowired
    private Seals seals;

    @Autowired
    private FoundSchool foundSchool;

    @BeforeEach
    void aSchool() {
        // before there is any school, every page leads to the first set-up
        foundSchool.found(
                new NewSchool(
                        "Collège Tata Fatoumata",
                        "CTF",
                        "Conakry",
                        "guinea-secondary",
                        null,
                        null,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 6, 30),
                        false),
                null);
    }

    @Autowired
    private SealKeys keys;

    @Test
    void a_seal_of_ours_is_authentic_and_says_what_the_paper_says() {
        JsonNode answer = ask(seals.picture(sealed()));

        assertThat(answer.path("verdict").asString()).isEqualTo("AUTHENTIC");
        assertThat(answer.path("sentence").asString()).startsWith("Authentique");
        assertThat(answer.path("version").asInt()).isEqualTo(1);
        assertThat(answer.path("says").toString()).contains("CTF/26/0011", "12,75/20", "Collège Tata Fatoumata");
        assertThat(answer.path("newest").isNull())
                .as("no register has this paper")
                .isTrue();
    }

    @Test
    void a_seal_broken_over_lines_by_copying_is_read_all_the_same() {
        String seal = sealed();

        assertThat(verdict(
                        " " + seal.substring(0, 80) + "\n" + seal.substring(80).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo("AUTHENTIC");
    }

    @Test
    void any_one_bit_changed_makes_it_false() {
        byte[] bytes = Base41.decode(sealed());
        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seals.verify(Base41.encode(changed))).as("bit %d", bit).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void what_was_signed_with_an_old_key_stays_authentic_when_the_key_changes() {
        String before = sealed();
        int key = keys.signer().keyId();

        keys.rotate(ADMIN);

        assertThat(keys.signer().keyId()).isNotEqualTo(key);
        assertThat(verdict(before)).isEqualTo("AUTHENTIC");
        assertThat(verdict(sealed())).isEqualTo("AUTHENTIC");
    }

    @Test
    void a_key_signs_for_a_little_more_than_a_year_then_there_is_another() {
        String before = sealed();
        int key = keys.signer().keyId();

        clock.advance(SealKeys.SIGNS_FOR.plusDays(1));

        assertThat(keys.signer().keyId()).isNotEqualTo(key);
        assertThat(verdict(before)).isEqualTo("AUTHENTIC");
        clock.advance(Duration.ofDays(3650));
        assertThat(verdict(before)).isEqualTo("AUTHENTIC");
        // the key made in the future must not sign for the tests of the present
        sql.sql("delete from platform.seal_key where id <> ?").param(key).update();
    }

    @Test
    void a_seal_dated_on_a_day_its_key_did_not_sign_is_false() {
        var dated = new Seal(1, UUID.randomUUID(), 1, today().minusDays(3000), List.of("Collège Tata Fatoumata"));

        assertThat(verdict(seals.seal(dated))).isEqualTo("WRONG_DAY");
    }

    @Test
    void a_stolen_key_is_believed_no_more() {
        keys.rotate(ADMIN);
        String seal = sealed();
        int stolen = keys.signer().keyId();

        assertThat(keys.withdraw(ADMIN, stolen)).isTrue();

        assertThat(verdict(seal)).isEqualTo("KEY_WITHDRAWN");
        assertThat(keys.signer().keyId()).isNotEqualTo(stolen);
        assertThat(keys.withdraw(ADMIN, stolen)).isFalse();
        assertThat(sql.sql("select count(*) from audit.entry where act = 'seal-key.withdrawn' and object_id = ?")
                        .param("%08x".formatted(stolen))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_seal_from_elsewhere_and_words_that_are_no_seal_are_told_apart() {
        assertThat(verdict(SealTest.sealed(SealTest.SEAL))).isEqualTo("UNKNOWN_KEY");
        assertThat(verdict("Bonjour")).isEqualTo("UNREADABLE");
        assertThat(verdict("KALANSO:ABC")).isEqualTo("UNREADABLE");
        assertThat(stranger().json("POST", "/api/v1/verify", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void the_page_answers_without_any_script() {
        var reader = stranger();
        reader.get("/verify");
        var page = reader.post("/verify", Map.of("seal", sealed()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Authentique", "CTF/26/0011", "4e/62");
        assertThat(reader.post("/verify", Map.of("seal", "faux")).text()).contains("n’est pas un sceau");
    }

    @Test
    void only_who_runs_the_installation_changes_its_keys() {
        var everybody = stranger();

        assertThat(everybody.get("/api/v1/seal-keys").json().path("items").isEmpty())
                .isFalse();
        assertThat(everybody.get("/api/v1/seal-keys").text()).doesNotContain("secret");
        assertThat(everybody.json("POST", "/api/v1/seal-keys/rotate", null).status())
                .isIn(401, 403);
    }

    @Test
    void the_page_to_save_carries_everything_and_lets_nothing_in_or_out() {
        var page = stranger().get("/verify/offline");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Disposition")).contains("kalanso-verification.html");
        assertThat(page.text())
                .contains("default-src &#39;none&#39;", "verifyEd25519", "plus récente peut exister")
                .doesNotContain("src=\"", "href=\"", "import {");
    }

    private String sealed() {
        return seals.seal(new Seal(1, UUID.randomUUID(), 1, today(), SealTest.SEAL.fields()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private JsonNode ask(String shown) {
        return stranger().json("POST", "/api/v1/verify", Map.of("seal", shown)).json();
    }

    private String verdict(String shown) {
        return ask(shown).path("verdict").asString();
    }
}
