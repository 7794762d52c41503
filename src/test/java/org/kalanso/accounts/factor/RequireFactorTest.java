package org.kalanso.accounts.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;

class RequireFactorTest extends AccountsTest {
    private static final String RULE = "/api/v1/mfa-rule";
    private static final String HELD = "platform.second-factor-required";

    @Autowired
    private FactorStore factors;

    @Autowired
    private FactorSecrets secrets;

    private PersonId head = PersonId.newId();
    private PersonId teacher = PersonId.newId();

    @BeforeEach
    void aHeadAndATeacher() {
        sql.sql("delete from accounts.failed_attempt").update();
        head = person(Role.HEAD);
        teacher = person(Role.TEACHER);
        withPassword(teacher);
    }

    private void enrol(PersonId person) {
        factors.begin(person, secrets.hide(person, FactorSecrets.make()));
        factors.confirm(person);
    }

    private Visitor.Answer demand(String... roles) {
        return signIn.api(stranger(), head, school).json("PUT", RULE, Map.of("roles", List.of(roles)));
    }

    @Test
    void the_head_who_asks_it_of_others_has_one_first() {
        assertThat(demand("TEACHER").code()).isEqualTo("accounts.own-factor-first");
        enrol(head);
        var rule = demand("TEACHER");
        assertThat(rule.status()).isEqualTo(200);
        assertThat(rule.json().path("roles").get(0).asString()).isEqualTo("TEACHER");
        assertThat(rule.json().path("counts").toString())
                .contains("{\"role\":\"TEACHER\",\"people\":1,\"ready\":0}")
                .contains("{\"role\":\"HEAD\",\"people\":1,\"ready\":1}");
        assertThat(demand("PUPIL").status()).isEqualTo(422);
        assertThat(demand("NOBODY").status()).isEqualTo(422);
        assertThat(journalled("factor-rule.changed", head)).isEqualTo(1);
    }

    @Test
    void who_has_none_reaches_nothing_of_the_school_until_they_have() {
        Visitor api = signIn.api(stranger(), teacher, school);
        Visitor page = signIn.page(stranger(), teacher, school);
        assertThat(api.get("/api/v1/classes").status()).isEqualTo(200);
        assertThat(api.get("/ws/notifications").status()).isEqualTo(426);
        enrol(head);
        demand("TEACHER");
        assertThat(api.get("/ws/notifications").status()).isEqualTo(404);
        for (String closed :
                List.of("/api/v1/classes", "/api/v1/notifications", "/api/v1/users/me/activity", "/api/v1/jobs"))
            assertThat(api.get(closed).code()).as(closed).isEqualTo(HELD);
        for (String closed : List.of("/", "/classes", "/profile", "/profile/data"))
            assertThat(page.get(closed).header("Location")).as(closed).endsWith("/profile/second-factor");
        assertThat(page.post("/profile/language", Map.of("language", "en")).header("Location"))
                .endsWith("/profile/second-factor");
        assertThat(page.get("/profile/second-factor").text()).contains("Votre établissement demande");
        assertThat(api.get("/api/v1/users/me").status()).isEqualTo(200);
        assertThat(page.get("/profile/passkeys").status()).isEqualTo(200);

        var begun = api.json("POST", "/api/v1/users/me/mfa/totp", Map.of());
        assertThat(begun.status()).isEqualTo(201);
        byte[] secret = secrets.open(teacher, factors.of(teacher).orElseThrow().secret());
        String code = Totp.code(secret, Totp.step(clock.instant()), Totp.DIGITS);
        assertThat(api.json("POST", "/api/v1/users/me/mfa/totp/confirm", Map.of("code", code))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/classes").status()).isEqualTo(200);
        assertThat(page.get("/classes").status()).isEqualTo(200);
    }

    @Test
    void another_school_of_theirs_is_not_concerned() {
        SchoolId other = SchoolId.newId();
        setUp(other, "Lycée Autre");
        accounts.grant(teacher, other, Role.TEACHER, null);
        enrol(head);
        demand("TEACHER", "HEAD");
        Visitor page = signIn.page(stranger(), teacher, school);
        assertThat(page.get("/classes").status()).isEqualTo(302);
        assertThat(page.post("/school-switch", Map.of("school", other.toString()))
                        .status())
                .isEqualTo(302);
        assertThat(page.get("/classes").status()).isEqualTo(200);
        assertThat(signIn.api(stranger(), teacher, other).get("/api/v1/classes").status())
                .isEqualTo(200);
    }

    @Test
    void roles_that_are_not_named_are_not_held_and_taking_it_back_frees() {
        enrol(head);
        demand("BURSAR");
        Visitor api = signIn.api(stranger(), teacher, school);
        assertThat(api.get("/api/v1/classes").status()).isEqualTo(200);
        demand("TEACHER");
        assertThat(api.get("/api/v1/classes").code()).isEqualTo(HELD);
        demand();
        assertThat(api.get("/api/v1/classes").status()).isEqualTo(200);
    }

    @Test
    void who_takes_theirs_off_is_held_from_then_on() {
        enrol(head);
        enrol(teacher);
        demand("TEACHER");
        Visitor api = signIn.api(stranger(), teacher, school);
        assertThat(api.get("/api/v1/classes").status()).isEqualTo(200);
        assertThat(api.json("DELETE", "/api/v1/users/me/mfa/totp", Map.of()).status())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/classes").code()).isEqualTo(HELD);
    }

    @Test
    void signing_in_leads_to_it() {
        String email = withPassword(person(Role.BURSAR));
        enrol(head);
        demand("BURSAR");
        Visitor visitor = stranger();
        var inside = visitor.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD, "next", "/classes"));
        assertThat(visitor.get(inside.header("Location").replace(address(), "")).header("Location"))
                .endsWith("/profile/second-factor");
    }
}
