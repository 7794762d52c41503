package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalanso.Browser;
import org.kalanso.platform.ids.PersonId;

/** A room of twenty seats on a Tuesday, and screens on which as much time passes as in the program. */
@SuppressWarnings("NullAway.Init")
abstract class DayTestRoom extends ScheduleTestRoom {
    protected static final String DAY = "2026-11-24T";
    private static final List<String> GIVEN = List.of(
            "Aïssatou",
            "Ibrahima",
            "Hawa",
            "Sékou",
            "Nènè",
            "Fodé",
            "Saran",
            "Lansana",
            "Kadiatou",
            "Oumar",
            "Binta",
            "Alpha");

    private final List<Browser> screens = new ArrayList<>();
    protected final List<String> seats = new ArrayList<>();
    protected Browser tablet;
    protected Browser phone;
    protected Browser one;
    protected Browser two;
    protected Browser three;
    /** Where the visitor sits. */
    protected Browser sat;

    protected PersonId teacher;
    protected Pupil pupil;
    protected Pupil foreign;

    protected void aRoomOfTwentySeats() {
        String sixth = group("7e A");
        pupil = pupil("Bah", sixth);
        foreign = pupil("Barry", group("8e A"));
        teacher = teacherOf(sixth);
        headApi = page(head);
        room = newRoom(
                "Espace numérique", Map.of("rules", "Pas de nourriture près des postes. On parle à voix basse."));
        made(headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "2000")));
        for (int i = 1; i <= 20; i++) seats.add(newSeat("PC-%02d".formatted(i)));
        // seven women who study, five men who look for work
        for (int i = 0; i < GIVEN.size(); i++) walksIn(i, i % 2 == 0 || i == 1);
        operatorApi.json("POST", "/api/v1/workstations/" + seats.get(18) + "/mark-maintenance", null);
        operatorApi.json("POST", "/api/v1/workstations/" + seats.get(19) + "/mark-offline", null);
    }

    private void walksIn(int i, boolean woman) {
        String visitor = made(operatorApi.json(
                "POST",
                "/api/v1/visitors",
                Map.of(
                        "familyName",
                        "Soumah",
                        "givenNames",
                        GIVEN.get(i),
                        "bornOn",
                        woman ? "1985-03-02" : "2003-03-02",
                        "sex",
                        woman ? "F" : "M",
                        "purpose",
                        woman ? "STUDY" : "JOB_SEARCH",
                        "consent",
                        true)));
        var ticket = newSession(Map.of("minutes", i == 0 ? 4 : 20 + 10 * i, "visitor", visitor));
        act(ticket.id(), "start", Map.of("workstation", seats.get(3 + i)));
        if (i == 2) act(ticket.id(), "suspend", null);
    }

    protected void aTeacherBooksFromTenToTwelve() {
        try (Browser pocket = Browser.phone(address()).as(page(teacher))) {
            Page page = pocket.open("/rooms/" + room + "/bookings/new").page();
            page.getByLabel("Classe").selectOption("7e A");
            page.getByLabel("Jour").fill("24/11/2026");
            page.getByLabel("De", new Page.GetByLabelOptions().setExact(true)).fill("10h");
            page.getByLabel("À", new Page.GetByLabelOptions().setExact(true)).fill("12h");
            page.getByLabel("Pour quoi").fill("Tableur");
            press(pocket, "Réserver");
            assertThat(page.getByText("La salle est réservée pour la classe 7e A."))
                    .isVisible();
            pocket.picture("day-booked").isAccessible();
        }
    }

    protected String codeFor(String name) {
        Page page = tablet.open("/rooms/" + room + "/codes/new").page();
        page.locator("#f-label").fill(name);
        page.locator("#f-minutes").fill("60");
        press(tablet, "Créer le code");
        return page.locator(".code-shown").innerText();
    }

    protected void refused(String code) {
        Page page = two.open("/seat").page();
        assertThat(page.locator("#k-name")).isFocused();
        page.getByText("J’ai un code").click();
        page.getByLabel("Votre code").fill(code);
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(said(two)).hasText("La salle est à la classe 7e A jusqu’à 12:00.");
        seen(two, "day-class-refuses").isAccessible().forgivesErrors();
    }

    protected static void signsIn(Browser seat, Pupil pupil) {
        Page page = seat.open("/seat").page();
        assertThat(page.locator("#k-name")).isFocused();
        page.keyboard().type(pupil.matricule());
        page.keyboard().press("Tab");
        page.keyboard().type(pupil.pin());
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
    }

    /** What the seat says of this moment has come: nothing of it is on its way when the power goes. */
    protected void isHeard(Browser seat) {
        String path = "/api/v1/workstations/" + seats.get(seat == one ? 0 : 1);
        Instant before = clock.instant().minusSeconds(60);
        for (int i = 0; i < 100; i++) {
            String heard = operatorApi.get(path).json().path("heardAt").asString();
            if (Instant.parse(heard).isAfter(before)) return;
            seat.page().waitForTimeout(100);
        }
        throw new AssertionError("the seat is not heard");
    }

    protected Browser shows(Browser screen) {
        screen.context()
                .clock()
                .install(new Clock.InstallOptions().setTime(clock.instant().toEpochMilli()));
        screens.add(screen);
        return screen;
    }

    /** A seat’s picture as it stands there, and as on a phone. */
    protected static Browser seen(Browser seat, String name) {
        seat.picture(name).page().setViewportSize(Browser.PHONE.width(), Browser.PHONE.height());
        seat.picture(name).fits();
        seat.page().setViewportSize(Browser.DESK.width(), Browser.DESK.height());
        return seat;
    }

    protected void passes(Duration time) {
        clock.advance(time);
        for (Browser each : screens) each.page().clock().fastForward(time.toMillis());
    }

    protected void until(String time) {
        passes(Duration.between(clock.instant(), Instant.parse(DAY + time)));
        operatorApi = page(operator);
    }

    /** So many minutes are left for her, and not a second more. */
    protected void untilLeft(int minutes) {
        passes(Duration.ofSeconds(seconds(sat) - minutes * 60 + 1));
    }

    protected static long seconds(Browser seat) {
        long seconds = 0;
        for (String part : left(seat).innerText().split(":")) seconds = seconds * 60 + Long.parseLong(part);
        return seconds;
    }

    protected static Locator left(Browser seat) {
        return seat.page().locator("p[data-left]");
    }

    protected static Locator said(Browser seat) {
        return seat.page().locator("[data-status]");
    }

    /** The visitor’s seat on a console. */
    protected static Locator hers(Browser console) {
        return console.page().locator(".seat").filter(text("Mariama Baldé"));
    }

    protected static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    protected static void press(Browser browser, String words) {
        browser.page()
                .getByText(words, new Page.GetByTextOptions().setExact(true))
                .click();
    }

    protected static void signs(Page page) {
        var canvas = page.locator(".sign canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 60, box.y + box.height / 2);
        page.mouse().down();
        for (int i = 1; i <= 40; i++)
            page.mouse().move(box.x + 60 + i * 8, box.y + box.height / 2 + 40 * Math.sin(i / 2.5));
        page.mouse().up();
    }

    protected static byte[] bytes(Download file) throws IOException {
        return Files.readAllBytes(file.path());
    }
}
