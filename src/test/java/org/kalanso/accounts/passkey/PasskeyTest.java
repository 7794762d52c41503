package org.kalanso.accounts.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.beans.factory.annotation.Autowired;

class PasskeyTest extends WithPasskeys {
    @Autowired
    private List<PersonalData> data;

    @Test
    void a_key_that_was_added_signs_its_owner_in_without_a_name() {
        assertThat(added(me, key)).hasSize(10);
        var tokens = login(key);
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        Visitor inside = stranger().bearer(tokens.json().path("access").asString());
        assertThat(inside.get("/api/v1/users/me").json().path("id").asString()).isEqualTo(person.toString());
        var listed = inside.get(MINE).json().path("items").get(0);
        assertThat(listed.path("label").asString()).isEqualTo("Mon téléphone");
        assertThat(listed.path("lastUsedAt").isNull()).isFalse();
        assertThat(journalled("passkey.added", person)).isEqualTo(1);
    }

    @Test
    void what_is_asked_names_this_installation_and_demands_that_the_owner_is_verified() {
        var asked = me.json("POST", MINE + "/challenge", Map.of()).json();
        assertThat(asked.path("rp").path("id").asString()).isEqualTo("localhost");
        assertThat(asked.path("authenticatorSelection").path("userVerification").asString())
                .isEqualTo("required");
        assertThat(asked.path("authenticatorSelection").path("residentKey").asString())
                .isEqualTo("required");
        assertThat(asked.path("user").path("id").asString())
                .doesNotContain(person.toString())
                .hasSize(43);
        var toUse = asked(stranger()).json();
        assertThat(toUse.path("userVerification").asString()).isEqualTo("required");
        assertThat(toUse.path("allowCredentials").isEmpty()).isTrue();
    }

    @Test
    void on_the_sign_in_page_it_opens_a_session_and_leads_on() {
        added(me, key);
        Visitor page = stranger();
        var answer = key.get(asked(page).json());
        var done = page.post("/sign-in/passkey", Map.of("credential", json(answer), "next", "/profile/passkeys"));
        assertThat(done.header("Location")).endsWith("/profile/passkeys");
        assertThat(page.get("/profile/passkeys").text()).contains("Mon téléphone");
    }

    @Test
    void with_it_the_password_alone_opens_nothing_and_it_stands_beside_the_password() {
        List<String> codes = added(me, key);
        assertThat(login(email, PASSWORD).code()).isEqualTo("accounts.otp-needed");
        Visitor page = stranger();
        page.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD));
        assertThat(page.get("/sign-in/code").text()).contains("/sign-in/passkey");
        var asked = asked(page).json();
        assertThat(asked.path("allowCredentials").size()).isEqualTo(1);
        page.post("/sign-in/passkey", Map.of("credential", json(key.get(asked))));
        assertThat(page.get("/api/v1/users/me").status()).isEqualTo(200);
        var byCode = stranger()
                .json(
                        "POST",
                        "/api/v1/accounts/login",
                        Map.of("email", email, "password", PASSWORD, "otp", codes.getFirst()));
        assertThat(byCode.status()).isEqualTo(200);
    }

    @Test
    void after_the_password_only_a_key_of_that_person_will_do() {
        added(me, key);
        PersonId other = person(Role.TEACHER);
        SoftKey theirs = new SoftKey(address());
        added(signIn.api(stranger(), other, school), theirs);
        Visitor page = stranger();
        page.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD));
        var answer = theirs.get(asked(page).json());
        assertThat(page.post("/sign-in/passkey", Map.of("credential", json(answer)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_answer_is_good_once_and_for_five_minutes() {
        added(me, key);
        Visitor visitor = stranger();
        var answer = key.get(asked(visitor).json());
        assertThat(send(visitor, answer).status()).isEqualTo(200);
        assertThat(send(visitor, answer).code()).isEqualTo("accounts.passkey-refused");
        var late = asked(visitor).json();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(send(visitor, key.get(late)).code()).isEqualTo("accounts.passkey-refused");
    }

    @Test
    void a_challenge_for_one_thing_is_none_for_another() {
        added(me, key);
        var toAdd = me.json("POST", MINE + "/challenge", Map.of()).json();
        assertThat(send(stranger(), key.get(toAdd)).code()).isEqualTo("accounts.passkey-refused");
        var toProve =
                me.json("POST", "/api/v1/users/me/step-up/challenge", Map.of()).json();
        assertThat(send(stranger(), key.get(toProve)).code()).isEqualTo("accounts.passkey-refused");
        var toSignIn = asked(stranger()).json();
        assertThat(me.json("POST", "/api/v1/users/me/step-up", Map.of("credential", key.get(toSignIn)))
                        .code())
                .isEqualTo("accounts.passkey-refused");
    }

    @Test
    void it_proves_alone_that_it_is_still_its_owner_and_nobody_else_s_does() {
        added(me, key);
        SoftKey theirs = new SoftKey(address());
        added(signIn.api(stranger(), person(Role.TEACHER), school), theirs);
        clock.advance(Duration.ofMinutes(11));
        assertThat(me.json("POST", MINE + "/challenge", Map.of()).code()).isEqualTo("platform.step-up-required");
        assertThat(proved(theirs).code()).isEqualTo("accounts.passkey-refused");
        assertThat(me.json("POST", MINE + "/challenge", Map.of()).status()).isEqualTo(403);
        assertThat(proved(key).status()).isEqualTo(200);
        assertThat(me.json("POST", MINE + "/challenge", Map.of()).status()).isEqualTo(200);
    }

    private Visitor.Answer proved(SoftKey device) {
        var asked =
                me.json("POST", "/api/v1/users/me/step-up/challenge", Map.of()).json();
        return me.json("POST", "/api/v1/users/me/step-up", Map.of("credential", device.get(asked)));
    }

    @Test
    void whatever_is_wrong_with_an_answer_a_stranger_reads_the_same() {
        added(me, key);
        String expected = send(stranger(), Map.of("id", "AAAA", "response", Map.of("clientDataJSON", "AAAA")))
                .text();
        key.origin = "https://ecole.example.com";
        assertThat(login(key).text()).isEqualTo(expected);
        key.origin = address();
        key.rpId = "example.com";
        assertThat(login(key).text()).isEqualTo(expected);
        key.rpId = "localhost";
        key.verifies = false;
        assertThat(login(key).text()).isEqualTo(expected);
        key.verifies = true;
        key.signsWell = false;
        assertThat(login(key).text()).isEqualTo(expected);
        key.signsWell = true;
        assertThat(login(new SoftKey(address())).text()).isEqualTo(expected);
        assertThat(login(key).status()).isEqualTo(200);
        sql.sql("update accounts.person set active = false where id = :id")
                .param("id", person.value())
                .update();
        assertThat(login(key).text()).isEqualTo(expected);
    }

    @Test
    void a_key_that_does_not_verify_its_owner_or_answers_another_page_is_not_added() {
        key.verifies = false;
        assertThat(tried(key).status()).isEqualTo(422);
        key.verifies = true;
        key.origin = "https://ecole.example.com";
        var refused = tried(key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("accounts.passkey-refused");
        assertThat(me.get(MINE).json().path("items").isEmpty()).isTrue();
        assertThat(login(email, PASSWORD).status()).isEqualTo(200);
    }

    private Visitor.Answer tried(SoftKey device) {
        var asked = me.json("POST", MINE + "/challenge", Map.of()).json();
        return me.json("POST", MINE, Map.of("label", "Essai", "credential", device.create(asked)));
    }

    @Test
    void a_key_that_counts_backwards_is_refused_and_noted() {
        added(me, key);
        assertThat(login(key).status()).isEqualTo(200);
        key.count = 1;
        assertThat(login(key).code()).isEqualTo("accounts.passkey-refused");
        assertThat(journalled("passkey.copied", person)).isEqualTo(1);
        key.count = 50;
        assertThat(login(key).status()).isEqualTo(200);
    }

    @Test
    void a_device_that_does_not_count_signs_in_again_and_again() {
        key.count = 0;
        added(me, key);
        for (int i = 0; i < 3; i++) assertThat(login(key).status()).isEqualTo(200);
    }

    @Test
    void the_owner_names_and_removes_it_and_nobody_else_does() {
        added(me, key);
        String id = idOfMine();
        Visitor other = signIn.api(stranger(), person(Role.TEACHER), school);
        assertThat(other.json("PATCH", MINE + "/" + id, Map.of("label", "Pris")).status())
                .isEqualTo(404);
        assertThat(other.json("DELETE", MINE + "/" + id, null).status()).isEqualTo(404);
        assertThat(me.json("PATCH", MINE + "/" + id, Map.of("label", " Clé bleue "))
                        .json()
                        .path("label")
                        .asString())
                .isEqualTo("Clé bleue");
        assertThat(me.json("PATCH", MINE + "/" + id, Map.of("label", "")).status())
                .isEqualTo(422);
        assertThat(me.json("DELETE", MINE + "/" + id, null).status()).isEqualTo(204);
        assertThat(login(key).code()).isEqualTo("accounts.passkey-refused");
        assertThat(login(email, PASSWORD).status()).isEqualTo(200);
        assertThat(journalled("passkey.removed", person)).isEqualTo(1);
        assertThat(sql.sql("select count(*) from accounts.recovery_code where person_id = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_last_way_in_is_not_taken_away() {
        added(me, key);
        sql.sql("delete from accounts.credential where person_id = :person")
                .param("person", person.value())
                .update();
        assertThat(me.json("DELETE", MINE + "/" + idOfMine(), null).code()).isEqualTo("accounts.last-way");
        added(me, new SoftKey(address()));
        assertThat(me.json("DELETE", MINE + "/" + idOfMine(), null).status()).isEqualTo(204);
    }

    @Test
    void the_same_key_twice_is_said_and_twenty_are_enough() {
        added(me, key);
        assertThat(tried(key).code()).isEqualTo("accounts.passkey-known");
        for (int i = 1; i < 20; i++)
            assertThat(added(me, new SoftKey(address()))).isEmpty();
        assertThat(tried(new SoftKey(address())).code()).isEqualTo("accounts.passkeys-full");
    }

    @Test
    void the_export_tells_of_it_without_the_key_and_who_is_forgotten_has_none() {
        PersonId alone = accounts.create(NewPerson.named("Keïta", "Aminata"));
        Visitor visitor = signIn.api(stranger(), alone, null);
        added(visitor, key);
        var told = data.stream()
                .filter(each -> each.name().equals("account"))
                .findFirst()
                .orElseThrow()
                .collect(new Whose(alone, null));
        assertThat(String.valueOf(told.get("passkeys")))
                .contains("Mon téléphone")
                .doesNotContain("public_key");
        assertThat(visitor.json("DELETE", "/api/v1/users/me?confirm=true", null).status())
                .isEqualTo(204);
        for (String table : List.of("passkey", "passkey_owner", "passkey_challenge"))
            assertThat(rows(table, alone.value())).as(table).isZero();
        assertThat(login(key).code()).isEqualTo("accounts.passkey-refused");
    }

    private int rows(String table, UUID of) {
        return sql.sql("select count(*) from accounts." + table + " where person_id = :person")
                .param("person", of)
                .query(Integer.class)
                .single();
    }
}
