package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;

/** An operator on a desk and on a phone, and seats beside them: a visitor comes, sits down, gets more time, leaves. */
class RoomJourney extends RoomTest {
    @Test
    void a_visitor_comes_sits_down_is_given_time_and_leaves() {
        String first = newSeat("PC-01");
        for (int i = 2; i <= 8; i++) newSeat("PC-0" + i);
        try (Browser desk = Browser.desk(address()).as(page(operator));
                Browser kiosk = Browser.desk(address())) {
            desk.open("/rooms").isAccessible();
            desk.page().getByText("Salle informatique").last().click();
            desk.isAccessible();
            enrols(desk, kiosk, first);
            String code = registers(desk);
            sitsDown(kiosk, code);
            desk.open("/rooms/" + room);
            assertThat(desk.page().locator(".seat.occupied")).containsText("Mariama Baldé");
            desk.picture("room-console").isAccessible();
            // one tap, and the seat has it
            desk.page().locator(".seat.occupied button").click();
            assertThat(desk.page().getByText("15 minutes sont ajoutées")).isVisible();
            assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("1:14:.*"));
            says(desk, kiosk, first);
            leaves(kiosk);
            desk.open("/rooms/" + room + "/sessions").isAccessible();
            desk.picture("room-sessions");
        }
        phone();
    }

    private void enrols(Browser desk, Browser kiosk, String seat) {
        kiosk.open("/seat");
        assertThat(kiosk.page().getByText("Inscrire ce poste")).isVisible();
        kiosk.isAccessible();
        desk.open("/rooms/" + room + "/seats/" + seat);
        desk.page().getByText("Inscrire ce poste").click();
        String code = desk.page().locator(".code-shown").innerText();
        desk.isAccessible();
        kiosk.page().keyboard().type(code);
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().getByLabel("Votre code")).isFocused();
        kiosk.picture("seat-locked").isAccessible();
    }

    private static String registers(Browser desk) {
        desk.open("/visitors/new").isAccessible();
        Page page = desk.page();
        page.getByLabel("Nom de famille").fill("Baldé");
        page.getByLabel("Prénoms").fill("Mariama");
        page.getByLabel("Date de naissance").fill("04/05/1990");
        page.getByText("Ce texte a été lu").click();
        page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Accord donné")).isVisible();
        desk.isAccessible();
        page.getByText("Donner un code").click();
        desk.picture("room-give-code").isAccessible();
        page.getByText("Créer le code").click();
        return page.locator(".code-shown").innerText();
    }

    private static void sitsDown(Browser kiosk, String code) {
        kiosk.page().keyboard().type("222 222");
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().getByText("Ce code n’ouvre rien")).isVisible();
        kiosk.forgivesErrors();
        kiosk.page().getByLabel("Votre code").fill(code);
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("59:.*|1:00:00"));
        kiosk.picture("seat-open").isAccessible();
        // the page starts anew and goes on where it was
        kiosk.page().reload();
        assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("59:.*"));
    }

    private void says(Browser desk, Browser kiosk, String seat) {
        kiosk.page().getByText("Appeler l’opérateur").click();
        assertThat(kiosk.page().getByText("L’opérateur est appelé.")).isVisible();
        assertThat(desk.page().getByText("Une personne vous appelle.")).isVisible();
        var answer = desk.page().locator(".seat.occupied input[type=checkbox]");
        answer.check();
        desk.page().getByLabel("Message aux postes choisis").fill("J’arrive.");
        desk.page().locator(".console-bulk button[value=MESSAGE]").click();
        assertThat(kiosk.page().getByText("J’arrive.")).isVisible();
        assertThat(state(seat)).isEqualTo("OCCUPIED");
    }

    private static void leaves(Browser kiosk) {
        kiosk.page()
                .getByText("Terminer", new Page.GetByTextOptions().setExact(true))
                .click();
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().getByLabel("Votre code")).isVisible();
    }

    private void phone() {
        var one = newSession(45);
        String taken = operatorApi
                .get("/api/v1/workstations?room=" + room)
                .json()
                .path("items")
                .path(2)
                .path("id")
                .asString();
        act(one.id(), "start", Map.of("workstation", taken));
        try (Browser phone = Browser.phone(address()).as(page(operator))) {
            for (String path :
                    List.of("", "?view=list", "/codes/new", "/sessions", "/seats/new", "/sessions/" + one.id()))
                phone.open("/rooms/" + room + path).isAccessible();
            phone.open("/rooms/" + room).picture("room-console");
            phone.open("/visitors").isAccessible().picture("visitors");
        }
        try (Browser dark = Browser.dark(address(), Browser.PHONE)) {
            dark.open("/seat").isAccessible();
        }
    }
}
