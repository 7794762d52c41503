package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;

/** An operator's morning: a full room, people who come and wait, a plan to arrange; on a desk, a tablet and a phone. */
class ConsoleJourney extends RoomTest {
    private static final List<String> PEOPLE = List.of(
            "Mariama Ciré N’Diaye-Diallo",
            "Sékou Camara",
            "Hawa Diallo",
            "Ibrahima Sow",
            "Aïssatou Barry",
            "Fodé Keïta");
    private final List<String> seats = new ArrayList<>();

    private void fullRoom() {
        made(headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "2000")));
        made(headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Demi-heure", "minutes", 30, "price", "1200")));
        for (int i = 1; i <= 12; i++) seats.add(newSeat("PC-" + (i < 10 ? "0" + i : i)));
        for (int i = 0; i < PEOPLE.size(); i++) {
            var ticket = newSession(Map.of("minutes", 20 + 10 * i, "label", PEOPLE.get(i)));
            act(ticket.id(), "start", Map.of("workstation", seats.get(i)));
            if (i == 2) act(ticket.id(), "suspend", null);
        }
        operatorApi.json("POST", "/api/v1/workstations/" + seats.get(6) + "/mark-maintenance", null);
        operatorApi.json("POST", "/api/v1/workstations/" + seats.get(7) + "/mark-offline", null);
        newSession(Map.of("minutes", 30, "label", "Kadiatou Bah", "workstation", seats.get(8)));
        later(Duration.ofMinutes(16));
    }

    @Test
    void a_full_room_is_run_from_one_page() {
        fullRoom();
        try (Browser desk = Browser.desk(address()).as(page(operator))) {
            Page page = desk.page();
            desk.open("/rooms/" + room).isAccessible();
            desk.picture("console-plan");
            finds(desk);
            bulk(desk);
            String code = sells(desk);
            org.assertj.core.api.Assertions.assertThat(code).hasSize(9);
            waits(desk);
            arranges(desk);
            desk.open("/rooms/" + room + "/seats/" + seats.getFirst() + "/use").isAccessible();
            assertThat(page.locator("svg.chart, .chart svg").first()).isVisible();
            desk.picture("seat-use");
            desk.open("/tariffs").isAccessible().picture("tariffs");
        }
        onAPhoneAndInTheDark();
    }

    private void finds(Browser desk) {
        Page page = desk.page();
        page.getByLabel("Poste ou personne").fill("ndiaye");
        page.keyboard().press("Enter");
        assertThat(page.locator(".seat")).hasCount(1);
        assertThat(page.locator(".seat")).containsText("PC-01");
        desk.isAccessible();
        desk.open("/rooms/" + room);
        page.getByText("Qui m’attend").click();
        assertThat(page.locator(".seat")).hasCount(1);
        desk.open("/rooms/" + room + "?view=list").isAccessible().picture("console-list");
    }

    private void bulk(Browser desk) {
        Page page = desk.page();
        desk.open("/rooms/" + room);
        page.getByLabel("Tous les postes montrés").check();
        page.locator(".console-bulk button[value=PLUS_15]").click();
        assertThat(page.getByText("15 minutes sont ajoutées sur 6 postes.")).isVisible();
        page.getByLabel("Choisir PC-02").check();
        page.getByLabel("Choisir PC-07").check();
        page.locator(".console-bulk button[value=PLUS_30]").click();
        assertThat(page.getByText("Un poste n’a pas suivi")).isVisible();
        assertThat(page.getByText("Aucune session n’est ouverte sur PC-07.")).isVisible();
        desk.picture("console-refused").isAccessible();
    }

    private String sells(Browser desk) {
        Page page = desk.page();
        page.getByText("Accueillir").first().click();
        desk.isAccessible();
        page.getByLabel("Nom de famille").fill("Baldé");
        page.getByLabel("Prénoms").fill("Mariama");
        page.getByLabel("Date de naissance").fill("04/05/1990");
        page.getByText("Ce texte a été lu").click();
        desk.picture("counter");
        page.getByText("Vendre, argent reçu").click();
        assertThat(page.getByText("Mariama Baldé")).isVisible();
        desk.picture("counter-sold").isAccessible();
        String code = page.locator(".code-shown").innerText();
        page.getByText("Personne suivante").click();
        page.getByLabel("Nom de quelqu’un qui est déjà venu").fill("balde");
        page.keyboard().press("Enter");
        page.locator(".ways").getByText("Mariama Baldé").click();
        assertThat(page.getByText("Accord donné")).isVisible();
        desk.isAccessible();
        return code;
    }

    private void waits(Browser desk) {
        Page page = desk.page();
        desk.open("/rooms/" + room + "/queue");
        for (String name : List.of("Oumar Touré", "Nènè Kaba", "Lansana Condé", "Saran Doumbouya")) {
            page.getByLabel("Nom à appeler").fill(name);
            page.getByText("Donner le numéro suivant").click();
            assertThat(page.locator(".turn").getByText(name)).isVisible();
        }
        page.getByText("Appeler le 1").click();
        assertThat(page.getByText("Appelé à PC-10").first()).isVisible();
        desk.picture("queue").isAccessible();
        page.getByText("Servir").click();
        assertThat(page.getByLabel("Nom de famille")).isVisible();
        try (Browser wall = Browser.desk(address())) {
            wall.open("/rooms/" + room + "/display").isAccessible().picture("queue-display");
        }
    }

    private void arranges(Browser desk) {
        Page page = desk.page();
        desk.open("/rooms/" + room + "/plan").isAccessible();
        Locator first = page.locator(".canvas button").first();
        first.focus();
        // over the seat that stands below
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("PC-01, colonne 0, rangée 2")).isFocused();
        Locator second = page.locator(".canvas button").nth(1);
        var from = second.boundingBox();
        page.mouse().move(from.x + 20, from.y + 20);
        page.mouse().down();
        page.mouse().move(from.x + 20, from.y + 20 + 180, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        assertThat(page.getByLabel("PC-02, colonne 1, rangée 3")).isVisible();
        desk.picture("plan-arrange");
        page.getByText("Enregistrer le plan").click();
        assertThat(page.getByText("Le plan est enregistré.")).isVisible();
        assertThat(page.locator(".seat.x0.y2")).containsText("PC-01");
        assertThat(page.locator(".seat.x1.y3")).containsText("PC-02");
    }

    private void onAPhoneAndInTheDark() {
        List<String> paths = List.of(
                "", "?view=list", "/sell", "/queue", "/plan", "/seats/" + seats.getFirst() + "/use", "/codes/new");
        try (Browser phone = Browser.phone(address()).as(page(operator));
                Browser dark =
                        Browser.dark(address(), new Browser.Size(820, 1180)).as(page(operator))) {
            for (String path : paths) {
                phone.open("/rooms/" + room + path).isAccessible();
                phone.picture("console" + path.replaceAll("[^a-z]", ""));
                dark.open("/rooms/" + room + path).isAccessible();
            }
            dark.open("/rooms/" + room).picture("console-tablet-dark");
            for (String path : List.of("/sessions", "/seats/new"))
                phone.open("/rooms/" + room + path).isAccessible();
            dark.open("/seat");
            assertThat(dark.page().getByText("Inscrire ce poste")).isVisible();
            dark.isAccessible();
        }
    }
}
