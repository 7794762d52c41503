package org.kalanso.portal.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;

/** Every part of the look, on a phone and on a desk, in light and in dark. */
class LookJourney extends KalansoTest {
    @Test
    void every_part_is_accessible_at_both_widths_in_light_and_dark() {
        for (var size : java.util.List.of(Browser.PHONE, Browser.DESK)) {
            try (var light = size == Browser.PHONE ? Browser.phone(address()) : Browser.desk(address())) {
                light.open("/design").picture("design-light").isAccessible();
            }
            try (var dark = Browser.dark(address(), size)) {
                dark.open("/design").picture("design-dark").isAccessible();
            }
        }
    }

    @Test
    void dialogs_menus_and_ticked_rows_answer_to_the_keyboard() {
        try (var desk = Browser.desk(address())) {
            Page page = desk.open("/design").page();

            page.locator("a[data-dialog]").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.DIALOG).isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG).isVisible()).isFalse();

            page.locator("details.menu > summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details.menu[open]").count()).isEqualTo(1);
            page.keyboard().press("Escape");
            assertThat(page.locator("details.menu[open]").count()).isZero();

            page.locator("thead .pick input").check();
            assertThat(page.locator(".bulk .count").textContent()).isEqualTo("4 lignes cochées");
        }
    }

    @Test
    void the_chosen_language_and_darkness_stay() {
        try (var phone = Browser.phone(address())) {
            Page page = phone.open("/design").page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            phone.open("/design");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }
}
