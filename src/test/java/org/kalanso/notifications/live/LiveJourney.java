package org.kalanso.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice appears on the open page, on a phone and on a desk, without anybody touching it. */
class LiveJourney extends AccountsTest {
    @Autowired
    private Notices notices;

    @Test
    void a_notice_appears_without_reloading_and_is_read_from_where_it_appears() {
        PersonId head = person(Role.HEAD);
        Visitor visitor = signIn.page(stranger(), head, school);
        try (var phone = Browser.phone(address()).as(visitor);
                var desk = Browser.desk(address()).as(visitor)) {
            appears(phone, head, 1);
            appears(desk, head, 2);
            desk.page().locator(".toasts .toast a").click();
            desk.page().waitForURL("**/jobs");
            // the phone counts with it
            phone.page()
                    .locator(".tool .count")
                    .filter(new Locator.FilterOptions().setHasText("1"))
                    .waitFor();
        }
    }

    private void appears(Browser browser, PersonId head, int unread) {
        connected(browser, "/profile");
        tell(head, "Impression des bulletins de la 10e A");
        Page page = browser.page();
        page.locator(".toasts .toast").waitFor();
        assertThat(page.locator(".toasts .toast").textContent()).contains("Travail terminé", "10e A");
        browser.picture("live-notice");
        // it stays while somebody points at it
        page.locator(".toasts .toast").hover();
        assertThat(page.locator(".toasts").getAttribute("aria-live")).isEqualTo("polite");
        page.locator(".tool .count")
                .filter(new Locator.FilterOptions().setHasText("" + unread))
                .waitFor();
        assertThat(page.locator("a[href='/notices'] .icon").getAttribute("aria-label"))
                .isEqualTo(unread == 1 ? "Avis : 1 non lu" : "Avis : " + unread + " non lus");
        browser.isAccessible();
    }

    @Test
    void what_was_missed_between_two_pages_is_said_on_the_next_one_and_only_once() {
        PersonId head = person(Role.HEAD);
        try (var desk = Browser.desk(address()).as(signIn.page(stranger(), head, school))) {
            connected(desk, "/profile");
            desk.page().navigate("about:blank");
            tell(head, "manqué");
            connected(desk, "/profile");
            desk.page().locator(".toasts .toast").waitFor();
            connected(desk, "/profile");
            desk.page().waitForTimeout(300);
            assertThat(desk.page().locator(".toasts .toast").count()).isZero();
            assertThat(desk.page().locator(".tool .count").textContent()).isEqualTo("1");
        }
    }

    /** Opens the page and waits until the server has said how many are unread. */
    private static void connected(Browser browser, String path) {
        browser.page().waitForWebSocket(() -> browser.open(path)).waitForFrameReceived(() -> {});
    }

    private void tell(PersonId person, String what) {
        notices.tell(List.of(new NewNotice(
                person,
                school,
                "platform.job-done",
                List.of(what),
                "/jobs",
                UUID.randomUUID().toString())));
    }
}
