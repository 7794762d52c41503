package org.kalanso.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.MailedTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.notifications.sms.SmsRefused;
import org.kalanso.notifications.sms.SmsSimulator;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Notices that leave: by the wanted channel, at the wanted time, once, and what becomes of those that can't. */
class DeliveryTest extends MailedTest {
    private static final String KIND = "reportcards.card-published";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private SmsSimulator simulator;

    private PersonId mother;
    private String email;
    private String phone;
    private Visitor page;

    /** In a year of its own the program's own job doesn't wake: letters leave when the test says so. */
    @BeforeEach
    void aMotherWithAPhone() {
        clock.set(Instant.parse("2031-03-03T10:00:00Z"));
        email = Ids.newId() + "@example.org";
        phone = "+2246" + String.format("%08d", System.nanoTime() % 10_000_000 * 10 + COUNT.incrementAndGet() % 10);
        mother = accounts.create(
                NewPerson.named("Diallo", "Mariama").withEmail(email).withLanguage("fr"));
        accounts.reachAt(mother, email, phone);
        sql.sql("update accounts.person set phone_confirmed_at = now() where id = :id")
                .param("id", mother.value())
                .update();
        accounts.grant(mother, school, Role.GUARDIAN, null);
        page = signIn.page(stranger(), mother, school);
    }

    @Test
    void what_is_not_wanted_by_a_channel_does_not_leave_by_it() {
        prefer(Map.of());
        tell("a");
        send();
        assertThat(letters(email)).isEmpty();
        assertThat(rows()).isEmpty();
        assertThat(page.get("/notices").text()).contains("Diallo Aïcha");
    }

    @Test
    void a_text_message_leaves_for_those_who_ask_with_what_it_cost() {
        prefer(Map.of("wanted", KIND + "|SMS"));
        tell("a");
        send();
        assertThat(simulator.takenFor(phone)).singleElement().satisfies(sms -> {
            assertThat(sms.gsm()).isTrue();
            assertThat(sms.text()).contains("https://ecole.example.org/report-cards");
        });
        assertThat(rows()).containsExactly("SMS SENT 1 1");
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void in_quiet_hours_nothing_leaves_and_afterwards_it_does() {
        prefer(Map.of("wanted", KIND + "|EMAIL", "quietFrom", "21:00", "quietUntil", "06:30"));
        clock.set(Instant.parse("2031-03-03T23:15:00Z"));
        tell("a");
        send();
        assertThat(letters(email)).isEmpty();
        clock.set(Instant.parse("2031-03-04T06:29:00Z"));
        send();
        assertThat(letters(email)).isEmpty();
        clock.set(Instant.parse("2031-03-04T06:30:01Z"));
        send();
        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void a_digest_is_one_letter_a_day_with_everything_in_it() throws Exception {
        prefer(Map.of("wanted", KIND + "|EMAIL", "digestAt", "18:00"));
        tell("a");
        tell("b");
        send();
        assertThat(letters(email)).isEmpty();
        clock.set(Instant.parse("2031-03-03T18:00:01Z"));
        send();
        assertThat(letters(email)).hasSize(1);
        assertThat(subject(email, 1)).isEqualTo("2 avis de votre école");
        assertThat(rows()).containsExactly("EMAIL SENT 1 0", "EMAIL SENT 1 0");
    }

    @Test
    void what_is_not_taken_is_tried_four_times_and_can_be_sent_again_by_the_head() {
        prefer(Map.of("wanted", KIND + "|SMS"));
        simulator.refuse(phone, SmsRefused.Kind.LATER);
        tell("a");
        for (int i = 1; i < 4; i++) {
            send();
            assertThat(rows()).containsExactly("SMS WAITING " + i + " 0");
            send();
            assertThat(rows()).as("not before its time").containsExactly("SMS WAITING " + i + " 0");
            clock.advance(Duration.ofSeconds(60L << i));
        }
        send();
        assertThat(rows()).containsExactly("SMS FAILED 4 0");

        Visitor head = signIn.page(stranger(), person(Role.HEAD), school);
        String outbox = head.get("/outbox?state=FAILED").text();
        assertThat(outbox).contains("Abandonné", "Mariama Diallo", "4 essais").doesNotContain(phone);
        simulator.takeAgain(phone);
        assertThat(head.post("/outbox/" + delivery() + "/again", Map.of()).status())
                .isEqualTo(302);
        send();
        assertThat(rows()).containsExactly("SMS SENT 1 1");
        assertThat(head.post("/outbox/" + delivery() + "/again", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void a_number_that_gets_no_messages_is_given_up_at_once() {
        prefer(Map.of("wanted", KIND + "|SMS"));
        simulator.refuse(phone, SmsRefused.Kind.NUMBER);
        tell("a");
        send();
        assertThat(rows()).containsExactly("SMS FAILED 1 0");
    }

    @Test
    void the_outbox_shows_a_head_their_own_school_and_no_secret() {
        prefer(Map.of("wanted", KIND + "|EMAIL"));
        tell("a");
        SchoolId other = SchoolId.newId();
        setUp(other, "Autre collège");
        PersonId foreign = accounts.create(NewPerson.named("Keita", "Salif"));
        accounts.grant(foreign, other, Role.HEAD, null);
        Visitor stranger = signIn.api(stranger(), foreign, other);
        assertThat(stranger.get("/api/v1/deliveries").json().path("items")).isEmpty();
        assertThat(stranger.json("POST", "/api/v1/deliveries/" + delivery() + "/retry", null)
                        .status())
                .isEqualTo(404);
        Visitor head = signIn.api(stranger(), person(Role.HEAD), school);
        var items =
                head.get("/api/v1/deliveries", "Accept-Language", "fr").json().path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.toString()).contains("Mariama Diallo").doesNotContain(email);
        assertThat(signIn.api(stranger(), mother, school)
                        .get("/api/v1/deliveries")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_api_tells_and_takes_what_the_page_does() {
        Visitor api = signIn.api(stranger(), mother, school);
        var said = api.get("/api/v1/notification-preferences").json();
        assertThat(said.path("kinds").toString()).contains(KIND).doesNotContain("marks-missing");
        assertThat(said.path("zone").asString()).isEqualTo("Africa/Conakry");
        var wish = new HashMap<String, @Nullable Object>();
        wish.put("kinds", List.of(Map.of("kind", KIND, "email", false, "sms", true)));
        wish.put("quietFrom", "22:00");
        wish.put("quietUntil", "06:00");
        var kept = api.json("PUT", "/api/v1/notification-preferences", wish).json();
        assertThat(kept.path("quietFrom").asString()).isEqualTo("22:00");
        assertThat(kept.path("kinds").values().stream()
                        .filter(each -> each.path("kind").asString().equals(KIND))
                        .findFirst()
                        .orElseThrow()
                        .path("sms")
                        .asBoolean())
                .isTrue();
        wish.put("quietUntil", null);
        var refused = api.json("PUT", "/api/v1/notification-preferences", wish);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("quietUntil", "notifications.quiet-needs-both");
        wish.put("kinds", List.of(Map.of("kind", "reportcards.marks-missing", "email", true, "sms", true)));
        assertThat(api.json("PUT", "/api/v1/notification-preferences", wish).status())
                .isEqualTo(422);
    }

    private void prefer(Map<String, String> form) {
        assertThat(page.post("/notices/preferences", form).status()).isEqualTo(302);
    }

    private void tell(String once) {
        notices.tell(List.of(new NewNotice(
                mother,
                school,
                KIND,
                List.of("Diallo Aïcha", "1er trimestre", "Collège Test"),
                "/report-cards/" + once,
                once + mother)));
    }

    private void send() {
        LettersNow.send(program);
    }

    /** Channel, state, tries, text messages paid for. */
    private List<String> rows() {
        return sql.sql("""
                        select concat_ws(' ', d.channel, d.state, d.attempts, d.segments) from notifications.delivery d
                        join notifications.notice n on n.id = d.notice_id where n.person_id = :person order by d.id""")
                .param("person", mother.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private UUID delivery() {
        return sql.sql("""
                        select d.id from notifications.delivery d join notifications.notice n on n.id = d.notice_id
                        where n.person_id = :person order by d.id limit 1""").param("person", mother.value()).query(UUID.class).single();
    }
}
