package org.kalanso.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;

/** A head sets the school up to the last detail, on a phone and on a desk, by day and by night. */
class SettingsJourney extends SchoolTest {
    private static final List<String> PAGES = List.of(
            "/settings",
            "/settings/years",
            "/settings/levels",
            "/settings/tracks/new",
            "/schools",
            "/subjects",
            "/subjects/coefficients",
            "/subjects/groups",
            "/teachers/assignments");

    @Test
    void every_settings_page_can_be_used_on_a_phone_and_on_a_desk() {
        administrator(head);
        openClass("7e A");
        openClass("Terminale SM 1");
        headApi.json("POST", "/api/v1/teachers", Map.of("familyName", "N’Diaye-Diallo", "givenNames", "Mariama Ciré"));
        try (var phone = Browser.phone(address()).as(headPage);
                var desk = Browser.desk(address()).as(headPage);
                var night = Browser.dark(address(), Browser.PHONE).as(headPage)) {
            for (var browser : List.of(phone, desk, night)) {
                String suffix = browser == night ? "-dark" : "";
                for (String path : PAGES)
                    browser.open(path)
                            .picture("settings" + path.replace('/', '-') + suffix)
                            .isAccessible();
                browser.open("/settings/years");
                browser.page().locator("tbody a").first().click();
                browser.picture("settings-year" + suffix).isAccessible();
                browser.page().locator("tbody a").first().click();
                browser.picture("settings-period" + suffix).isAccessible();
            }
        }
    }

    @Test
    void a_period_is_closed_and_opened_again_and_the_next_year_opened() {
        try (var phone = Browser.phone(address()).as(headPage)) {
            var page = phone.open("/settings/years").page();
            page.locator("tbody a").first().click();
            page.locator("tbody a").first().click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Clôturer la période"))
                    .click();
            assertThat(page.locator("tbody tr").first().textContent()).contains("Clôturée");
            page.locator("tbody a").first().click();
            page.getByText("Rouvrir la période").click();
            assertThat(page.locator("tbody tr").first().textContent()).contains("Ouverte");
            phone.open("/settings/years");
            page.getByText("Ouvrir l’année", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL(Pattern.compile(".*/settings/years/.+"));
            assertThat(page.locator("h1").textContent()).contains("2027-2028");
        }
    }
}
