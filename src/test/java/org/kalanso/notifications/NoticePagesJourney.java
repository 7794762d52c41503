package org.kalanso.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

/** A person says what reaches them and when; an administrator sees what left. */
class NoticePagesJourney extends AccountsTest {
    /** A headless browser has no push service to subscribe to: what it would say, with a key of its own. */
    private static final String SUBSCRIBED = """
            PushManager.prototype.subscribe = async function (options) {
              if (options.applicationServerKey.length !== 65) throw new Error("not a key");
              const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
                .replace(/[+]/g, "-").replace(/[/]/g, "_").replace(/=+$/, "");
              const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
              const p256dh = text(await crypto.subtle.exportKey("raw", pair.publicKey));
              const auth = text(crypto.getRandomValues(new Uint8Array(16)));
              const endpoint = "https://fcm.googleapis.com/fcm/send/" + crypto.randomUUID();
              return { toJSON: () => ({ endpoint, keys: { p256dh, auth } }) };
            };
            """;

    @Test
    void a_person_chooses_what_reaches_her_and_when() {
        PersonId head = person(Role.HEAD);
        accounts.grant(head, school, Role.GUARDIAN, null);
        accounts.grant(head, school, Role.TEACHER, null);
        var visitor = signIn.page(stranger(), head, school);
        try (var phone = Browser.phone(address()).as(visitor);
                var desk = Browser.desk(address()).as(visitor);
                var dark = Browser.dark(address(), Browser.PHONE).as(visitor)) {
            phone.open("/notices/preferences").picture("preferences").isAccessible();
            dark.open("/notices/preferences").picture("preferences-dark").isAccessible();
            Page page = desk.open("/notices/preferences").page();
            page.locator("input[value='reportcards.card-published|EMAIL']").uncheck();
            page.locator("#f-quietFrom").fill("21:00");
            page.locator("form.form .button.primary").click();
            page.locator(".problems").waitFor();
            desk.picture("preferences-refused").isAccessible().forgivesErrors();
            page.locator("#f-quietUntil").fill("06:30");
            page.locator("form.form .button.primary").click();
            page.locator(".toasts .toast").waitFor();
            desk.picture("preferences").isAccessible();
            assertThat(page.locator("input[value='reportcards.card-published|EMAIL']")
                            .isChecked())
                    .isFalse();
            assertThat(page.locator("#f-quietUntil").inputValue()).isEqualTo("06:30");
        }
    }

    @Test
    void a_device_is_added_and_taken_off() {
        PersonId head = person(Role.HEAD);
        var visitor = signIn.page(stranger(), head, school);
        try (var phone = Browser.phone(address()).as(visitor);
                var desk = Browser.desk(address()).as(visitor)) {
            for (var browser : List.of(phone, desk)) {
                browser.context().grantPermissions(List.of("notifications"));
                browser.context().addInitScript(SUBSCRIBED);
                Page page = browser.open("/notices/preferences").page();
                page.locator("[data-module=push] button").click();
                page.locator("[data-here]:not([hidden])").waitFor();
                assertThat(page.locator("[data-module=push]").isVisible()).isFalse();
                browser.picture("devices").isAccessible();
            }
            assertThat(desk.page().locator("[data-device]").count()).isEqualTo(2);
            desk.page().locator("[data-device] button").first().click();
            desk.page().locator(".toasts .toast").waitFor();
            assertThat(desk.page().locator("[data-device]").count()).isEqualTo(1);
        }
    }

    @Test
    void the_outbox_shows_what_left_what_waits_and_what_was_given_up() {
        PersonId head = person(Role.HEAD);
        for (String state : List.of("SENT", "WAITING", "FAILED", "NO_CHANNEL")) delivery(head, state);
        var visitor = signIn.page(stranger(), head, school);
        try (var phone = Browser.phone(address()).as(visitor);
                var desk = Browser.desk(address()).as(visitor);
                var dark = Browser.dark(address(), Browser.DESK).as(visitor)) {
            for (var browser : List.of(phone, desk)) {
                browser.open("/outbox").picture("outbox").isAccessible();
                assertThat(browser.page().locator("tbody tr").count()).isEqualTo(4);
            }
            dark.open("/outbox").picture("outbox-dark").isAccessible();
            desk.page().locator("a[href='/outbox?state=FAILED']").click();
            assertThat(desk.page().locator("tbody tr").textContent()).contains("Abandonné", "pas ouvert aux SMS");
            desk.page().locator("form[action$='/again'] button").click();
            desk.page().waitForURL("**/outbox");
            assertThat(desk.page().locator(".toasts").textContent()).contains("repart");
        }
    }

    private void delivery(PersonId to, String state) {
        UUID notice = UUID.randomUUID();
        sql.sql("""
                        insert into notifications.notice (id, person_id, school_id, kind, args, created_at)
                        values (:id, :person, :school, 'platform.job-done', '["Impression des bulletins"]', now())""")
                .param("id", notice)
                .param("person", to.value())
                .param("school", school.value())
                .update();
        sql.sql("""
                        insert into notifications.delivery
                          (id, notice_id, channel, state, attempts, created_at, due_at, sent_at, error, segments)
                        values (gen_random_uuid(), :notice, case when :state = 'FAILED' then 'SMS' else 'EMAIL' end, :state, 1, now(),
                                now() + interval '1 day', case when :state = 'SENT' then now() end,
                                case when :state = 'FAILED' then 'sms-prefix' when :state = 'NO_CHANNEL' then 'no-address' end, 0)""").param("notice", notice).param("state", state).update();
    }
}
