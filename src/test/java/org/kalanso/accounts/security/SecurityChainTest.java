package org.kalanso.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;

class SecurityChainTest extends KalansoTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    private final SchoolId school = SchoolId.newId();

    private PersonId head() {
        PersonId person = accounts.create(NewPerson.named("Camara", "Fatoumata"));
        accounts.grant(person, school, Role.HEAD, null);
        return person;
    }

    @Test
    void strangers_are_refused_where_somebody_must_be_signed_in() {
        assertThat(stranger().get("/api/v1/jobs").status()).isEqualTo(401);
    }

    @Test
    void a_token_opens_the_api_and_a_cookie_too() {
        PersonId head = head();
        assertThat(signIn.api(stranger(), head, null).get("/api/v1/jobs").status())
                .isEqualTo(200);
        assertThat(signIn.page(stranger(), head, null).get("/api/v1/jobs").status())
                .isEqualTo(200);
    }

    @Test
    void an_ended_session_is_refused_at_once_by_cookie_and_by_token() {
        PersonId head = head();
        Visitor page = signIn.page(stranger(), head, null);
        Visitor api = signIn.api(stranger(), head, null);
        accounts.endSessions(List.of(head), "test");
        assertThat(page.get("/api/v1/jobs").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/jobs").status()).isEqualTo(401);
    }

    @Test
    void a_token_is_good_for_fifteen_minutes() {
        Visitor api = signIn.api(stranger(), head(), null);
        clock.advance(Duration.ofMinutes(14));
        assertThat(api.get("/api/v1/jobs").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(api.get("/api/v1/jobs").status()).isEqualTo(401);
    }

    @Test
    void one_changed_letter_spoils_a_token() {
        String token = signIn.apiToken(head());
        char last = token.charAt(token.length() - 10);
        String other = token.substring(0, token.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);
        assertThat(stranger().bearer(other).get("/api/v1/jobs").status()).isEqualTo(401);
    }

    @Test
    void a_change_by_cookie_needs_the_form_token_and_a_change_by_bearer_does_not() {
        PersonId head = head();
        String address = "/api/v1/jobs/" + java.util.UUID.randomUUID() + "/cancel";
        assertThat(signIn.page(stranger(), head, null)
                        .knock("POST", address, "application/json", "{}")
                        .code())
                .isEqualTo("platform.expired-form");
        Visitor page = signIn.page(stranger(), head, null);
        page.get("/api/v1/jobs");
        assertThat(page.cookie("XSRF-TOKEN")).isNotBlank();
        assertThat(page.json("POST", address, null).status()).isEqualTo(404);
        assertThat(signIn.api(stranger(), head, null)
                        .json("POST", address, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_form_without_its_token_is_answered_by_a_page_that_says_so() {
        var answer = stranger().post("/nothing-here", Map.of());
        assertThat(answer.status()).isEqualTo(404);
        var refused = stranger().knock("POST", "/nothing-here", "application/x-www-form-urlencoded", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("<html").contains("Rechargez-la");
    }

    @Test
    void every_answer_forbids_what_is_inline_and_being_framed() {
        var answer = stranger().get("/api/v1/jobs");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(stranger().get("/actuator/env").status()).isEqualTo(404);
    }
}
