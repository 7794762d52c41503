package org.kalanso.computerroom.visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.computerroom.RoomTest;

/** A visitor is registered with webcam and finger, and withdraws; the head says what is asked of visitors. */
class VisitorJourney extends RoomTest {
    @Test
    void a_visitor_is_photographed_signs_and_may_withdraw() {
        try (Browser desk = Browser.desk(address()).as(page(operator))) {
            desk.context().grantPermissions(List.of("camera"));
            desk.open("/visitors/new").isAccessible();
            Page page = desk.page();
            page.getByLabel("Nom de famille").fill("Baldé");
            page.getByLabel("Prénoms").fill("Mariama");
            page.getByLabel("Date de naissance").fill("04/05/1990");
            page.getByText("Femme").click();
            photographs(page);
            page.getByText("Ce texte a été lu").click();
            signs(page);
            desk.picture("visitor-form").isAccessible();
            page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("Signé à l’écran")).isVisible();
            assertThat(page.locator("svg.signed path")).hasCount(1);
            int width = (Integer)
                    page.locator("img.portrait").evaluate("each => each.decode().then(() => each.naturalWidth)");
            assertThat(width).isEqualTo(256);
            desk.picture("visitor").isAccessible();
            desk.open("/visitors").picture("visitors-list").isAccessible();
            page.getByText("Mariama Baldé").click();
            page.getByText("Noter le retrait de l’accord").first().click();
            page.locator("dialog[open] button.primary").click();
            assertThat(page.getByText("plus rien n’indique qui était cet usager"))
                    .isVisible();
            assertThat(page.getByText("Mariama Baldé")).hasCount(0);
        }
    }

    private static void photographs(Page page) {
        page.getByText("Ouvrir la caméra").click();
        page.waitForFunction("() => document.querySelector('.camera video').videoWidth > 0");
        page.getByText("Prendre la photo").click();
        assertThat(page.getByText("La photo est prise.")).isVisible();
    }

    private static void signs(Page page) {
        var canvas = page.locator(".sign canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        double x = box.x + 60;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int i = 1; i <= 40; i++) page.mouse().move(x + i * 8, y + 40 * Math.sin(i / 2.5));
        page.mouse().up();
    }

    @Test
    void the_head_writes_the_rules_of_all_rooms() {
        try (Browser desk = Browser.desk(address()).as(page(head))) {
            desk.open("/rooms/settings").picture("room-settings").isAccessible();
            desk.page().getByLabel("Nouveau motif").fill("Lettres, formulaires");
            desk.page()
                    .getByText("Enregistrer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(desk.page().getByText("Les règles des salles sont enregistrées."))
                    .isVisible();
            assertThat(desk.page().locator("input[value='Lettres, formulaires']"))
                    .hasCount(1);
        }
        try (Browser phone = Browser.phone(address()).as(page(head))) {
            phone.open("/rooms/settings").picture("room-settings").isAccessible();
            phone.open("/visitors/new").picture("visitor-form").isAccessible();
            phone.open("/visitors").picture("visitors-list").isAccessible();
        }
    }
}
