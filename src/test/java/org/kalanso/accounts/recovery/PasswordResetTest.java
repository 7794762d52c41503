package org.kalanso.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.MailedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;

class PasswordResetTest extends MailedTest {
    private static final String FRESH = "quatre chèvres sous le fromager";
    private PersonId person = PersonId.newId();
    private String email = "";

    @BeforeEach
    void somebodyWithAnAddress() {
        sql.sql("delete from accounts.failed_attempt").update();
        person = person(Role.TEACHER);
        email = withPassword(person);
        accounts.reachAt(person, email, null);
    }

    private Visitor.Answer ask(String name) {
        return stranger().json("POST", "/api/v1/accounts/password-reset", Map.of("identifier", name));
    }

    private Visitor.Answer confirm(Map<String, String> shown) {
        return stranger().json("POST", "/api/v1/accounts/password-reset/confirm", shown);
    }

    @Test
    void the_link_of_the_letter_sets_a_new_password_once_and_ends_every_session() {
        Visitor signedIn = signIn.api(stranger(), person, school);
        assertThat(ask(email).status()).isEqualTo(202);
        String link = link(letter(email, 1));
        assertThat(stranger().get(link).status()).isEqualTo(200);
        assertThat(stranger()
                        .post(link, Map.of("password", FRESH, "again", "other"))
                        .status())
                .isEqualTo(422);
        assertThat(stranger()
                        .post(link, Map.of("password", FRESH, "again", FRESH))
                        .status())
                .isEqualTo(302);
        assertThat(signedIn.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(login(email, PASSWORD).status()).isEqualTo(401);
        assertThat(login(email, FRESH).status()).isEqualTo(200);
        String token = link.substring("/password-reset/".length());
        assertThat(confirm(Map.of("token", token, "password", FRESH)).code()).isEqualTo("accounts.link-over");
        assertThat(journalled("password.changed", person)).isEqualTo(1);
    }

    @Test
    void the_code_does_the_same_bears_five_tries_and_a_new_letter_ends_the_one_before() {
        ask(email);
        String first = letter(email, 1);
        ask(email);
        String second = letter(email, 2);
        assertThat(stranger().get(link(first)).status()).isEqualTo(410);
        String code = code(second);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) assertThat(byCode(email, wrong).status()).isEqualTo(422);
        assertThat(byCode(email, code).status()).isEqualTo(204);
        assertThat(login(email, FRESH).status()).isEqualTo(200);

        // the owner is told that the password has changed
        assertThat(letter(email, 3)).contains("vient de changer");
        ask(email);
        String third = code(letter(email, 4));
        for (int i = 0; i < 5; i++) byCode(email, third.equals("000000") ? "000001" : "000000");
        assertThat(byCode(email, third).status()).isIn(422, 429);
    }

    private Visitor.Answer byCode(String name, String code) {
        return confirm(Map.of("identifier", name, "code", code, "password", FRESH));
    }

    @Test
    void letters_grow_old() {
        ask(email);
        String letter = letter(email, 1);
        clock.advance(Duration.ofMinutes(16));
        assertThat(byCode(email, code(letter)).status()).isEqualTo(422);
        clock.advance(Duration.ofMinutes(45));
        assertThat(stranger().get(link(letter)).status()).isEqualTo(410);
    }

    @Test
    void whether_there_is_an_account_stays_unknown_by_answer_and_by_time() {
        String nobody = Ids.newId() + "@example.org";
        var known = ask(email);
        var unknown = ask(nobody);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.text()).isEqualTo(known.text());
        assertThat(byCode(nobody, "123456").json().path("errors"))
                .isEqualTo(byCode(email, "123456").json().path("errors"));
        List<Long> some = new ArrayList<>();
        List<Long> none = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sql.sql("delete from accounts.failed_attempt").update();
            long before = System.nanoTime();
            ask(email);
            long between = System.nanoTime();
            ask(nobody);
            some.add(between - before);
            none.add(System.nanoTime() - between);
        }
        double ratio = (double) median(some) / median(none);
        System.out.printf("password reset, known against unknown: median ratio %.3f%n", ratio);
        assertThat(ratio).isBetween(0.6, 1.6);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    @Test
    void a_request_with_a_made_up_host_gets_no_link_to_it() {
        stranger()
                .json(
                        "POST",
                        "/api/v1/accounts/password-reset",
                        Map.of("email", email),
                        "X-Forwarded-Host",
                        "evil.example");
        assertThat(letter(email, 1)).contains("https://ecole.example.org/").doesNotContain("evil");
    }

    @Test
    void a_password_made_of_what_is_known_of_the_person_is_refused_and_the_link_stays_good() {
        ask(email);
        String token = link(letter(email, 1)).substring("/password-reset/".length());
        for (String bad : List.of("FatoumataCamara", "CollegeTestCamara", "collegetest2026!"))
            assertThat(confirm(Map.of("token", token, "password", bad)).status())
                    .as(bad)
                    .isEqualTo(422);
        assertThat(confirm(Map.of("token", token, "password", FRESH)).status()).isEqualTo(204);
    }

    @Test
    void who_asks_too_often_waits_whoever_it_is_about() {
        String nobody = Ids.newId() + "@example.org";
        for (String name : List.of(email, nobody)) {
            int waits = 0;
            for (int i = 0; i < 6; i++) if (ask(name).status() == 429) waits++;
            assertThat(waits).as(name).isEqualTo(2);
        }
    }
}
