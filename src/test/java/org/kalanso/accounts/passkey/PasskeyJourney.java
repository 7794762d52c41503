package org.kalanso.accounts.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

/** Passkeys in a browser whose device has a fingerprint reader: Chromium's own pretended one. */
class PasskeyJourney extends AccountsTest {
    private PersonId head = PersonId.newId();
    private String email = "";

    @BeforeEach
    void aHead() {
        sql.sql("delete from accounts.failed_attempt").update();
        head = accounts.create(NewPerson.named("N'Diaye-Diallo", "Mariama Ciré"));
        accounts.grant(head, school, Role.HEAD, null);
        email = withPassword(head);
    }

    private Browser signedIn(Browser browser) {
        return browser.as(signIn.page(stranger(), head, school));
    }

    /** A fingerprint reader that finds every finger right. */
    private static CDPSession fingerprint(Browser browser) {
        CDPSession devices = browser.context().newCDPSession(browser.page());
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.enable");
        devices.send("WebAuthn.addVirtualAuthenticator", device);
        return devices;
    }

    private static void add(Page page) {
        page.click(".passkey button");
        page.waitForSelector("ol.codes, :text('La clé d’accès est ajoutée')");
    }

    @Test
    void a_passkey_is_added_and_opens_the_account_without_name_or_password() {
        for (Browser browser : List.of(Browser.phone(address()), Browser.desk(address())))
            try (browser) {
                fingerprint(browser);
                Page page = signedIn(browser).open("/profile/passkeys").page();
                page.waitForSelector(".passkey button");
                browser.picture("passkeys-empty").isAccessible();
                page.fill("#f-label", "Téléphone bleu " + page.viewportSize().width);
                add(page);
                // the first one tells the recovery codes
                if (page.locator("ol.codes").count() > 0) {
                    browser.picture("passkeys-codes").isAccessible();
                    browser.open("/profile/passkeys");
                }
                page.waitForSelector("text=Téléphone bleu " + page.viewportSize().width);
                browser.picture("passkeys").isAccessible();
                page.click("a:has-text('Téléphone bleu " + page.viewportSize().width + "')");
                browser.picture("passkey").isAccessible();
                browser.open("/profile/second-factor")
                        .picture("second-factor-with-passkey")
                        .isAccessible();

                browser.context().clearCookies();
                browser.open("/sign-in?next=/profile").page().waitForSelector(".passkey button");
                browser.picture("sign-in-passkey").isAccessible();
                page.click(".passkey button");
                page.waitForURL(address() + "/profile");
                assertThat(page.textContent("main")).contains("Mariama Ciré");
            }
    }

    @Test
    void after_the_password_it_stands_in_the_place_of_the_code() {
        try (Browser phone = Browser.phone(address())) {
            fingerprint(phone);
            Page page = signedIn(phone).open("/profile/passkeys").page();
            add(page);
            phone.context().clearCookies();
            phone.open("/sign-in?next=/profile");
            page.fill("#f-identifier", email);
            page.fill("#f-secret", PASSWORD);
            page.click("button.primary");
            page.waitForURL("**/sign-in/code*");
            page.waitForSelector(".passkey button");
            phone.picture("sign-in-code-passkey").isAccessible();
            page.click(".passkey button");
            page.waitForURL(address() + "/profile");
        }
    }

    @Test
    void before_something_that_matters_it_confirms_and_nothing_typed_is_lost() {
        PersonId teacher = person(Role.TEACHER);
        for (Browser browser : List.of(Browser.phone(address()), Browser.desk(address())))
            try (browser) {
                fingerprint(browser);
                Page page = signedIn(browser).open("/profile/passkeys").page();
                add(page);
                browser.open("/members/" + teacher);
                clock.advance(Duration.ofMinutes(11));
                page.selectOption("#f-role", "HEAD");
                page.click("form[action$='/roles'] .submit button");
                page.waitForSelector("input[name=proof]", attached());
                page.waitForSelector(".passkey button");
                browser.picture("step-up").isAccessible();
                page.click(".passkey button");
                page.waitForSelector("form[action$='/roles/HEAD/end']");
                browser.forgivesErrors(); // the refusal's own status
                accounts.end(teacher, school, Role.HEAD, head);
                clock.reset();
            }
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    void where_the_page_came_in_the_clear_it_says_what_is_missing_and_offers_no_button() {
        String box = "http://kalanso.test:" + port;
        for (Browser browser : List.of(Browser.phone(box), Browser.desk(box)))
            try (browser) {
                signedIn(browser)
                        .open("/profile/passkeys")
                        .picture("passkeys-over-http")
                        .isAccessible();
                assertThat(browser.page().textContent("main")).contains("sans HTTPS");
                assertThat(browser.page().locator(".passkey").count()).isZero();
                browser.context().clearCookies();
                browser.open("/sign-in");
                assertThat(browser.page().locator(".passkey").count()).isZero();
            }
    }

    @Test
    void a_school_asks_for_it_and_who_has_none_is_led_there() {
        PersonId bursar = person(Role.BURSAR);
        withPassword(bursar);
        for (Browser browser : List.of(Browser.phone(address()), Browser.desk(address())))
            try (browser) {
                fingerprint(browser);
                Page page = signedIn(browser).open("/profile/passkeys").page();
                add(page);
                browser.open("/members/second-factor");
                page.check("input[value=BURSAR]");
                page.click(".submit button.primary");
                page.waitForSelector("text=C’est enregistré");
                browser.picture("second-factor-rule").isAccessible();
                browser.context().clearCookies();
                browser.as(signIn.page(stranger(), bursar, school)).open("/");
                page.waitForURL("**/profile/second-factor");
                browser.picture("second-factor-held").isAccessible();
            }
    }
}
