package org.kalanso.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.Pins;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends AccountsTest {
    @Autowired
    private Pins pins;

    @BeforeEach
    void nobodyHasTriedYet() {
        sql.sql("delete from accounts.failed_attempt").update();
    }

    private String pin(PersonId pupil) {
        return java.util.Objects.requireNonNull(
                pins.issue(List.of(pupil), school, null).get(pupil));
    }

    @Test
    void people_sign_in_by_email_username_phone_and_matricule() {
        PersonId person = person(Role.TEACHER);
        String email = withPassword(person);
        String tail = person.toString().substring(28);
        accounts.addSignInName(person, SignInName.username("fatou-" + tail));
        accounts.addSignInName(person, SignInName.matricule(school, "ENS/" + tail));
        accounts.addSignInName(person, SignInName.phone("+22462" + number(person)));
        for (String name : List.of(
                email.toUpperCase(java.util.Locale.ROOT),
                "Fatou-" + tail,
                " ens / " + tail,
                "62" + number(person),
                "00224 62" + number(person)))
            assertThat(login(name, PASSWORD).status()).as(name).isEqualTo(200);
    }

    /** Seven digits of the person's own. */
    private static String number(PersonId person) {
        return String.format("%07d", Math.floorMod(person.value().getLeastSignificantBits(), 10_000_000L));
    }

    @Test
    void a_pupil_signs_in_with_the_pin_of_the_slip_and_a_new_slip_ends_the_old_one() {
        PersonId pupil = person(Role.PUPIL);
        String matricule = "CTF/" + pupil.toString().substring(28);
        accounts.addSignInName(pupil, SignInName.matricule(school, matricule));
        String first = pin(pupil);
        assertThat(first).matches("[0-9]{6}");
        var answer = login(matricule, first);
        assertThat(answer.status()).isEqualTo(200);
        Visitor visitor = stranger().bearer(answer.json().path("access").asString());
        String second = pin(pupil);
        assertThat(visitor.get("/api/v1/jobs").status()).isEqualTo(401);
        if (!second.equals(first)) assertThat(login(matricule, first).status()).isEqualTo(401);
        assertThat(login(matricule, second).status()).isEqualTo(200);
        assertThat(journalled("pin.issued", pupil)).isEqualTo(2);
    }

    @Test
    void father_and_mother_with_one_phone_are_told_apart_by_their_secret() {
        PersonId father = person(Role.GUARDIAN);
        PersonId mother = person(Role.GUARDIAN);
        String phone = "+22466" + number(father);
        withPassword(mother);
        accounts.addSignInName(father, SignInName.phone(phone));
        accounts.addSignInName(mother, SignInName.phone(phone));
        var answer = login(phone, PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(claims(answer.json().path("access").asString())).contains(mother.toString());
        withPassword(father);
        var both = login(phone, PASSWORD);
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("accounts.which-school");
    }

    private static String claims(String token) {
        return new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void one_matricule_in_two_schools_asks_which_only_when_both_secrets_fit() {
        SchoolId other = SchoolId.newId();
        PersonId here = person(Role.TEACHER);
        PersonId there = accounts.create(NewPerson.named("Barry", "Mamadou"));
        String matricule = "2026/" + here.toString().substring(28);
        accounts.addSignInName(here, SignInName.matricule(school, matricule));
        accounts.addSignInName(there, SignInName.matricule(other, matricule));
        withPassword(here);
        assertThat(login(matricule, PASSWORD).status()).isEqualTo(200);
        withPassword(there);
        assertThat(login(matricule, PASSWORD).status()).isEqualTo(422);
        var chosen = stranger()
                .json(
                        "POST",
                        "/api/v1/token",
                        Map.of("identifier", matricule, "password", PASSWORD, "school", other.toString()));
        assertThat(claims(chosen.json().path("access").asString())).contains(there.toString());
    }

    @Test
    void a_wrong_secret_an_unknown_name_and_a_deactivated_account_get_the_same_words() {
        PersonId gone = person(Role.TEACHER);
        String email = withPassword(gone);
        sql.sql("update accounts.person set active = false where id = :id")
                .param("id", gone.value())
                .update();
        String present = withPassword(person(Role.TEACHER));
        var deactivated = login(email, PASSWORD);
        var unknown = login("nobody-" + email, PASSWORD);
        var wrong = login(present, "something else entirely");
        assertThat(deactivated.status()).isEqualTo(401);
        assertThat(deactivated.text()).isEqualTo(unknown.text()).isEqualTo(wrong.text());
        assertThat(journalled("sign-in.refused", gone)).isEqualTo(1);
    }

    @Test
    void an_unknown_name_costs_the_same_work_as_a_known_one() {
        String known = withPassword(person(Role.TEACHER));
        login(known, PASSWORD);
        long[] times = new long[2];
        for (int i = 0; i < 8; i++) {
            sql.sql("delete from accounts.failed_attempt").update();
            times[0] += timed(known);
            times[1] += timed("nobody-" + i + "@example.org");
        }
        assertThat((double) times[1] / times[0]).isBetween(0.5, 2.0);
    }

    private long timed(String name) {
        long start = System.nanoTime();
        assertThat(login(name, "not the password at all").status()).isEqualTo(401);
        return System.nanoTime() - start;
    }

    @Test
    void guessing_at_one_account_is_slowed_and_the_right_secret_gets_in_later() {
        String email = withPassword(person(Role.TEACHER));
        for (int i = 0; i < 5; i++)
            assertThat(login(email, "wrong guess number " + i).status()).isEqualTo(401);
        var slowed = login(email, PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 15);
        clock.advance(Duration.ofSeconds(16));
        assertThat(login(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_hundred_guesses_at_once_are_not_more_than_a_few() throws InterruptedException {
        String email = withPassword(person(Role.TEACHER));
        var passed = new java.util.concurrent.atomic.AtomicInteger();
        try (var hands = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                String guess = "wrong guess number " + i;
                hands.submit(() -> {
                    if (login(email, guess).status() == 401) passed.incrementAndGet();
                });
            }
        }
        assertThat(passed.get()).isBetween(1, 5);
    }

    @Test
    void who_guesses_does_not_keep_the_owner_out_of_a_known_device() {
        String email = withPassword(person(Role.TEACHER));
        Visitor owner = stranger();
        assertThat(owner.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD))
                        .status())
                .isEqualTo(302);
        owner.post("/sign-out", Map.of());
        for (int i = 0; i < 8; i++) login(email, "wrong guess number " + i);
        assertThat(login(email, PASSWORD).status()).isEqualTo(429);
        assertThat(owner.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void one_pin_tried_on_matricules_that_follow_each_other_is_slowed() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            int status = login("SPR/26/" + String.format("%04d", i), "482913").status();
            if (status == 429) refused++;
        }
        assertThat(refused).isEqualTo(20);
    }

    @Test
    void ten_thousand_accounts_tried_once_each_from_one_address_are_slowed() {
        int answered = 0;
        for (int i = 0; i < 220; i++)
            if (login("stuffed" + i + "@example.org", "password of list " + i).status() == 401) answered++;
        assertThat(answered).isEqualTo(200);
        var wait = login("stuffed@example.org", "password of list");
        assertThat(wait.code()).isEqualTo("accounts.too-many-tries");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        var answer = stranger().json("POST", "/api/v1/accounts/login", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("identifier").contains("password");
    }

    @Test
    void the_page_signs_in_leads_on_and_signs_out() {
        PersonId person = person(Role.TEACHER);
        String email = withPassword(person);
        Visitor visitor = stranger();
        var refused = visitor.post("/sign-in", Map.of("identifier", email, "secret", "no"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("ne vont pas ensemble").contains(email);
        var in = visitor.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD, "next", "/profile"));
        assertThat(in.header("Location")).endsWith("/profile");
        assertThat(String.join("", in.raw().headers().allValues("Set-Cookie")))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(visitor.get("/api/v1/jobs").status()).isEqualTo(200);
        assertThat(visitor.get("/sign-in").status()).isEqualTo(302);
        visitor.post("/sign-out", Map.of());
        assertThat(visitor.get("/api/v1/jobs").status()).isEqualTo(401);
        assertThat(journalled("session.ended", person)).isEqualTo(1);
    }

    @Test
    void nobody_is_led_to_another_host() {
        String email = withPassword(person(Role.TEACHER));
        var in = stranger().post("/sign-in", Map.of("identifier", email, "secret", PASSWORD, "next", "//evil.example"));
        assertThat(in.header("Location")).endsWith("/").doesNotContain("evil");
    }

    @Test
    void source_addresses_sign_in_too() {
        String email = withPassword(person(Role.TEACHER));
        assertThat(stranger()
                        .json("POST", "/api/accounts/login/", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        var form = stranger().post("/api/token/", Map.of("username", email, "password", PASSWORD));
        assertThat(form.status()).isEqualTo(200);
        var renewed = stranger()
                .json(
                        "POST",
                        "/api/token/refresh/",
                        Map.of("refresh", form.json().path("refresh").asString()));
        assertThat(renewed.status()).isEqualTo(200);
    }
}
