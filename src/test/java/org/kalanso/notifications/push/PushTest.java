package org.kalanso.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.MailedTest;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.notifications.delivery.LettersNow;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices on devices: by the browsers' services and by FCM, what they refuse, and who may register what. */
class PushTest extends MailedTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEVICES = "/api/v1/users/me/devices";
    private static final String UNREGISTERED = """
            {"error": {"code": 404, "status": "NOT_FOUND", "details": [
              {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode": "UNREGISTERED"}]}}""";
    private final PushServer server = PushServer.one();
    private final BrowserDevice browser = new BrowserDevice();
    private final String token = "app:" + UUID.randomUUID();

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationContext program;

    private PersonId mother;
    private Visitor api;

    /** In a year of its own the program's own job doesn't wake: letters leave when the test says so. */
    @BeforeEach
    void aMother() {
        clock.set(Instant.parse("2032-03-03T10:00:00Z"));
        mother = person(Role.GUARDIAN);
        api = signIn.api(stranger(), mother, school);
    }

    @Test
    void a_browser_gets_the_notice_so_that_only_it_can_read_it() throws Exception {
        register(browser.subscription(server.url()));
        tell();
        send();
        var asked = server.askedFor(browser.name);
        assertThat(asked).hasSize(1);
        var headers = asked.getFirst().headers();
        assertThat(headers)
                .containsEntry("Content-Encoding", "aes128gcm")
                .containsEntry("TTL", "259200")
                .containsEntry("Urgency", "normal");
        assertThat(headers.get("Topic")).matches("[0-9a-f]{32}");
        assertThat(asked.getFirst().text()).doesNotContain("Impression");
        JsonNode read = browser.read(asked.getFirst().body());
        assertThat(read.path("title").asString()).isEqualTo("Travail terminé : Impression");
        assertThat(read.path("link").asString()).isEqualTo("/jobs");
        assertThat(rows()).containsExactly("PUSH SENT 1");
        String key = api.get(DEVICES).json().path("webPushKey").asString();
        SenderProofs.byVapid(headers.getOrDefault("Authorization", ""), key, server.url(), clock.instant());
    }

    @Test
    void an_app_gets_the_notice_with_an_access_token_that_is_asked_for_once() throws Exception {
        register(Map.of("token", token, "name", "Téléphone de Mariama"));
        long before = server.askedFor("token").size();
        for (int i = 0; i < 3; i++) tell();
        send();
        var asked = server.askedFor(token);
        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst().path()).isEqualTo("/v1/projects/kalanso-test/messages:send");
        assertThat(asked.getFirst().headers()).containsEntry("Authorization", "Bearer google-token");
        JsonNode message = JSON.readTree(asked.getFirst().body()).path("message");
        assertThat(message.path("notification").path("title").asString()).contains("Impression");
        assertThat(message.path("data").path("link").asString()).isEqualTo("/jobs");
        var tokens = server.askedFor("token");
        assertThat(tokens.size() - before).isLessThanOrEqualTo(1);
        SenderProofs.byTheAccount(tokens.getLast().text(), server.account().getPublic());
        assertThat(rows()).containsOnly("PUSH SENT 1");
    }

    @Test
    void a_device_that_is_no_longer_there_is_removed() {
        register(browser.subscription(server.url()));
        register(Map.of("token", token));
        server.says(browser.name, 410, "", null);
        server.says(token, 404, UNREGISTERED, null);
        tell();
        send();
        assertThat(rows()).containsOnly("PUSH NO_CHANNEL 1").hasSize(2);
        assertThat(api.get(DEVICES).json().path("items").isEmpty()).isTrue();
        tell();
        send();
        assertThat(server.askedFor(token)).hasSize(1);
    }

    @Test
    void a_service_that_asks_for_patience_gets_it() {
        register(browser.subscription(server.url()));
        server.says(browser.name, 429, "", "600");
        tell();
        send();
        assertThat(rows()).containsExactly("PUSH WAITING 1");
        clock.advance(Duration.ofSeconds(590));
        send();
        assertThat(server.askedFor(browser.name)).hasSize(1);
        server.says(browser.name, 503, "", null);
        clock.advance(Duration.ofSeconds(20));
        send();
        assertThat(rows()).containsExactly("PUSH WAITING 2");
        clock.advance(Duration.ofSeconds(121));
        send();
        assertThat(rows()).containsExactly("PUSH SENT 3");
    }

    @Test
    void what_fcm_refuses_for_good_is_given_up_and_a_token_withdrawn_is_asked_for_anew() {
        register(Map.of("token", token));
        server.says(token, 403, fcm(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"), null);
        tell();
        send();
        assertThat(rows()).containsExactly("PUSH FAILED 1");
        assertThat(api.get(DEVICES).json().path("items").size()).isEqualTo(1);

        server.says(token, 401, "{\"error\": {\"code\": 401, \"status\": \"UNAUTHENTICATED\"}}", null);
        long tokens = server.askedFor("token").size();
        tell();
        send();
        assertThat(rows()).contains("PUSH SENT 1");
        assertThat(server.askedFor("token").size()).isEqualTo(tokens + 1);

        server.says(token, 429, fcm(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"), "90");
        tell();
        send();
        assertThat(rows()).contains("PUSH WAITING 1");
    }

    @Test
    void what_is_not_wanted_by_push_does_not_leave_and_quiet_hours_hold() {
        register(browser.subscription(server.url()));
        Visitor page = signIn.page(stranger(), mother, school);
        page.post(
                "/notices/preferences",
                Map.of("quietFrom", "09:00", "quietUntil", "11:00", "wanted", "platform.job-done|PUSH"));
        tell();
        send();
        assertThat(server.askedFor(browser.name)).isEmpty();
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        send();
        assertThat(server.askedFor(browser.name)).hasSize(1);
    }

    @Test
    void an_address_inside_the_network_is_refused_whatever_it_looks_like() {
        for (String address : List.of("http://127.0.0.1:5432/x", "https://localhost/x", "https://evil.example/x")) {
            var keys = browser.subscription("").get("keys");
            var answer = api.json("POST", DEVICES, Map.of("endpoint", address, "keys", keys));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("notifications.not-a-push-service");
        }
        var bad = api.json(
                "POST",
                DEVICES,
                Map.of("endpoint", server.url() + "/web/x", "keys", Map.of("p256dh", "AAAA", "auth", "?")));
        assertThat(bad.json().path("errors").size()).isEqualTo(2);
        assertThat(api.json("POST", DEVICES, Map.of("token", " ")).status()).isEqualTo(422);
        assertThat(api.json("POST", DEVICES, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void a_device_belongs_to_whoever_used_it_last_and_to_no_one_after_they_signed_out() {
        register(Map.of("token", token));
        register(Map.of("token", token));
        assertThat(api.get(DEVICES).json().path("items").size()).isEqualTo(1);
        PersonId father = person(Role.GUARDIAN);
        Visitor his = signIn.page(stranger(), father, school);
        String device = his.json("POST", DEVICES, Map.of("token", token))
                .json()
                .path("id")
                .asString();
        assertThat(api.get(DEVICES).json().path("items").isEmpty()).isTrue();
        assertThat(api.json("DELETE", DEVICES + "/" + device, null).status()).isEqualTo(404);
        tell();
        send();
        assertThat(server.askedFor(token)).isEmpty();
        his.post("/sign-out", Map.of());
        assertThat(count("person_id", father)).isZero();
    }

    @Test
    void nothing_in_the_database_tells_the_address_and_one_person_has_few_devices() {
        for (int i = 0; i < 12; i++) register(Map.of("token", token + i));
        assertThat(api.get(DEVICES).json().path("items").size()).isEqualTo(10);
        register(browser.subscription(server.url()));
        String rows = String.join(
                "\n",
                sql.sql("select to_jsonb(d)::text || encode(d.sealed, 'escape') from notifications.push_device d")
                        .query((row, n) -> row.getString(1))
                        .list());
        assertThat(rows).doesNotContain(token).doesNotContain(browser.name);
        assertThat(journalled("push-device.added", mother)).isGreaterThan(10);
    }

    @Test
    void the_address_of_the_source_documents_takes_a_form() {
        var answer = api.knock(
                "POST",
                "/register-fcm-token/",
                "application/x-www-form-urlencoded",
                "token=" + token.replace(":", "%3A"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(api.get(DEVICES).json().path("items").get(0).path("kind").asString())
                .isEqualTo("FCM");
    }

    private void register(Map<String, ?> device) {
        assertThat(api.json("POST", DEVICES, device).status()).isEqualTo(201);
    }

    private void send() {
        LettersNow.send(program);
    }

    private void tell() {
        notices.tell(List.of(new NewNotice(
                mother,
                school,
                "platform.job-done",
                List.of("Impression"),
                "/jobs",
                UUID.randomUUID().toString())));
    }

    private static String fcm(int code, String status, String error) {
        return UNREGISTERED
                .replace("404", "" + code)
                .replace("NOT_FOUND", status)
                .replace("UNREGISTERED", error);
    }

    private List<String> rows() {
        return sql.sql("""
                        select d.channel || ' ' || d.state || ' ' || d.attempts
                        from notifications.delivery d join notifications.notice n on n.id = d.notice_id
                        where n.person_id = :person and d.channel = 'PUSH' order by d.id""")
                .param("person", mother.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int count(String column, PersonId person) {
        return sql.sql("select count(*) from notifications.push_device where " + column + " = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
