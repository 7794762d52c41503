package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.journeys.Paper;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.sheets.Sheets;

/**
 * A day in a computer room: an operator with a tablet, a colleague with a phone, a teacher, three seats, a visitor, pupils, and in
 * the evening the head. Time passes for the program and on all screens at once.
 */
class RoomDayJourney extends DayTestRoom {
    private static final LocatorAssertions.HasTextOptions AT_ONCE =
            new LocatorAssertions.HasTextOptions().setTimeout(2_000);
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(25_000);

    @Test
    void from_the_first_visitor_to_the_figures_of_the_evening() throws IOException {
        later(DAY + "08:00:00Z");
        aRoomOfTwentySeats();
        aTeacherBooksFromTenToTwelve();
        var colleague = someone("Diallo", "Binta", Role.MANAGER, school);
        try (Browser first = Browser.tablet(address()).as(page(operator));
                Browser second = Browser.phone(address()).as(page(colleague));
                Browser left = Browser.desk(address());
                Browser middle = Browser.desk(address());
                Browser right = Browser.desk(address())) {
            tablet = shows(first);
            phone = shows(second);
            one = shows(left);
            two = shows(middle);
            three = shows(right);
            seatsAreEnrolled();
            Instant sits = sitsDown(welcomed());
            getsMoreTime();
            Duration unlocked = thePowerGoesForFourMinutes(sits);
            leaves(unlocked);
            aClassHasTheRoom();
        }
        later(DAY + "18:00:00Z");
        try (Browser desk = Browser.desk(address()).as(page(head));
                Browser pocket = Browser.phone(address()).as(page(head))) {
            theHeadPrintsTheMonth(desk, pocket);
            theJournalSaysWhoDidWhat(desk, pocket);
        }
    }

    private void seatsAreEnrolled() {
        for (Browser each : List.of(one, two, three)) {
            each.open("/seat");
            assertThat(each.page().getByText("Inscrire ce poste")).isVisible();
            tablet.open("/rooms/" + room + "/seats/"
                    + seats.get(List.of(one, two, three).indexOf(each)));
            tablet.page().getByText("Inscrire ce poste").click();
            each.page().keyboard().type(tablet.page().locator(".code-shown").innerText());
            if (each == one) {
                tablet.picture("day-enrol").isAccessible();
                each.picture("day-enrol");
            }
            each.page().keyboard().press("Enter");
            assertThat(each.page().getByLabel("Votre code")).isFocused();
        }
        seen(one, "day-locked").isAccessible();
        tablet.open("/rooms/" + room).picture("day-console");
        phone.open("/rooms/" + room).picture("day-console").isAccessible();
    }

    /** A visitor without an account, from her name to her slip. @return her code */
    private String welcomed() throws IOException {
        Page page = tablet.page();
        tablet.context().grantPermissions(List.of("camera"));
        page.getByText("Accueillir").first().click();
        page.getByLabel("Nom de famille").fill("Baldé");
        page.getByLabel("Prénoms").fill("Mariama");
        page.getByLabel("Date de naissance").fill("04/05/1990");
        page.getByLabel("Motif de la venue").selectOption("STUDY");
        page.getByText("Femme").click();
        page.getByText("Ouvrir la caméra").click();
        page.waitForFunction("() => document.querySelector('.camera video').videoWidth > 0");
        page.getByText("Prendre la photo").click();
        assertThat(page.getByText("La photo est prise.")).isVisible();
        page.getByText("Ce texte a été lu").click();
        signs(page);
        assertThat(page.getByLabel("Une heure")).isChecked();
        tablet.picture("day-counter").isAccessible();
        press(tablet, "Vendre, argent reçu");
        String code = page.locator(".code-shown").innerText();
        assertThat(code).matches("[A-HJ-NP-Z2-9]{4} [A-HJ-NP-Z2-9]{4}");
        tablet.picture("day-slip");
        var slip = new Paper(bytes(page.waitForDownload(() -> press(tablet, "Imprimer le ticket"))));
        assertThat(slip.text()).contains(code, "60 minutes", "Espace numérique");
        assertThat(slip.scanned()).isEqualTo(code.replace(" ", ""));
        return code;
    }

    /** Her code is typed on two seats in the same moment: one takes it. @return since when she sits there */
    private Instant sitsDown(String code) {
        tablet.open("/rooms/" + room);
        for (Browser each : List.of(one, two)) {
            each.page().getByLabel("Votre code").fill(code);
            each.page().locator("[data-start] [name=agree]").check();
        }
        for (Browser each : List.of(one, two))
            each.page().evaluate("() => document.querySelector('[data-start]').requestSubmit()");
        for (Browser each : List.of(one, two))
            each.page()
                    .locator("[data-left]:visible, [data-status]:not(:empty)")
                    .first()
                    .waitFor();
        sat = one.page().locator("[data-left]").isVisible() ? one : two;
        Browser other = sat == one ? two : one;
        assertThat(left(sat)).hasText(Pattern.compile("59:5.|1:00:00"));
        Instant now = clock.instant();
        assertThat(other.page().getByText("Ce code a déjà servi.")).isVisible();
        other.picture("day-spent").forgivesErrors();
        sat.picture("day-open");
        three.page().getByLabel("Votre code").fill("222 222");
        three.page().locator("[data-start] [name=agree]").check();
        three.page().keyboard().press("Enter");
        assertThat(three.page().getByText("Ce code n’ouvre rien")).isVisible();
        three.forgivesErrors();
        for (Browser each : List.of(tablet, phone))
            assertThat(hers(each)).containsText(Pattern.compile("0:59:|1:00:00"), SOON);
        return now;
    }

    private void getsMoreTime() {
        Page page = sat.page();
        untilLeft(10);
        assertThat(page.getByText("Il reste 10 minutes.")).isVisible();
        assertThat(page.getByText("Voulez-vous plus de temps ?")).isVisible();
        seen(sat, "day-ten-minutes").isAccessible();
        for (Browser each : List.of(tablet, phone))
            assertThat(hers(each)).containsText(Pattern.compile("0:(10:0|09:5)"), SOON);
        untilLeft(5);
        assertThat(page.getByText("Il reste 5 minutes.")).isVisible();
        page.getByText("Demander plus de temps").click();
        assertThat(page.getByText("La demande est envoyée à l’opérateur.")).isVisible();
        assertThat(page.getByText("Voulez-vous plus de temps ?")).isHidden();
        for (Browser each : List.of(tablet, phone)) assertThat(hers(each)).containsText("Demande du temps", SOON);
        tablet.picture("day-wants-time").isAccessible();
        phone.picture("day-wants-time");
        untilLeft(1);
        assertThat(page.getByText("Il reste une minute.")).isVisible();
        sat.picture("day-one-minute");
        hers(tablet).getByText("+ 15 min").click();
        assertThat(left(sat)).hasText(Pattern.compile("15:[345]."), AT_ONCE);
        assertThat(page.getByText("Du temps est ajouté : 15 min.")).isVisible();
        for (Browser each : List.of(tablet, phone)) {
            assertThat(hers(each)).containsText("0:15:", SOON);
            assertThat(hers(each)).not().containsText("Demande du temps");
        }
        sat.picture("day-more");
        untilLeft(10);
        assertThat(page.getByText("Il reste 10 minutes.")).isVisible();
    }

    /** @return how long the seat was open for her in all */
    private Duration thePowerGoesForFourMinutes(Instant sits) {
        isHeard(sat);
        long before = seconds(sat);
        sat.page().navigate("about:blank");
        Duration unlocked = Duration.between(sits, clock.instant());
        passes(Duration.ofMinutes(4));
        for (Browser each : List.of(tablet, phone))
            assertThat(hers(each)).containsText("Sans nouvelles du poste", SOON);
        tablet.picture("day-no-power");
        sat.open("/seat");
        Instant back = clock.instant();
        assertThat(left(sat)).isVisible();
        assertThat(seconds(sat)).as("nobody is charged for them").isBetween(before - 4, before);
        for (Browser each : List.of(tablet, phone))
            assertThat(hers(each)).not().containsText("Sans nouvelles du poste");
        sat.page().getByText("Appeler l’opérateur").click();
        for (Browser each : List.of(tablet, phone)) assertThat(hers(each)).containsText("Appelle", SOON);
        hers(tablet)
                .getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX)
                .check();
        tablet.page().getByLabel("Message aux postes choisis").fill("J’arrive.");
        tablet.page().locator(".console-bulk button[value=MESSAGE]").click();
        assertThat(sat.page().getByText("J’arrive.")).isVisible();
        sat.picture("day-power-back");
        return unlocked.plus(Duration.between(back, clock.instant()));
    }

    private void leaves(Duration unlocked) {
        press(sat, "Terminer");
        assertThat(sat.page().getByText("Avez-vous enregistré votre travail ?")).isVisible();
        seen(sat, "day-sure").isAccessible();
        sat.page().keyboard().press("Enter");
        assertThat(sat.page().getByLabel("Votre code")).isVisible();
        assertThat(said(sat)).hasText("Votre session est terminée. Merci de votre visite.");
        assertThat(sat.page().getByText("J’arrive.")).isHidden();
        assertThat(hers(tablet)).hasCount(0);
        tablet.open("/rooms/" + room + "/sessions")
                .page()
                .getByText("Mariama Baldé")
                .click();
        String id = tablet.page().url().replaceAll(".*/", "");
        assertThat(session(id).path("elapsedSeconds").asLong())
                .isBetween(unlocked.toSeconds() - 2, unlocked.toSeconds() + 3);
        assertThat(session(id).path("totalSeconds").asLong()).isEqualTo(75 * 60);
        assertThat(journalled("seat-session.gap")).isZero();
        assertThat(tablet.page().getByText("depuis le poste")).isVisible();
        assertThat(tablet.page().getByText("%d min sur 75".formatted(unlocked.toMinutes())))
                .isVisible();
        tablet.picture("day-charged");
        phone.open("/rooms/" + room + "/sessions/" + id).picture("day-charged").isAccessible();
    }

    /** From ten minutes before, the room is its pupils’, who need no code. */
    private void aClassHasTheRoom() {
        until("09:30:00Z");
        phone.open("/rooms/" + room);
        String early = codeFor("Sékou Camara");
        String late = codeFor("Hawa Diallo");
        Page page = one.open("/seat").page();
        assertThat(page.locator("[data-start] [data-agree]")).isVisible();
        page.keyboard().type(early);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Lisez le règlement et acceptez-le d’abord.")).isVisible();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(left(one)).hasText(Pattern.compile("20:00|19:.*"));
        assertThat(said(one)).hasText("");
        assertThat(page.getByText("Une classe vient ensuite")).isVisible();
        seen(one, "day-before-class").isAccessible();
        until("09:50:01Z");
        assertThat(page.getByText("La salle est à la classe 7e A jusqu’à 12:00."))
                .isVisible();
        assertThat(left(one)).isHidden();
        refused(late);
        signsIn(one, pupil);
        assertThat(left(one)).hasText(Pattern.compile("2:0[89]:.*"));
        one.picture("day-lesson");
        signsIn(three, foreign);
        assertThat(said(three)).containsText("La salle est à la classe 7e A jusqu’à 12:00.");
        assertThat(three.page().locator("#k-secret")).hasValue("");
        three.picture("day-foreign").forgivesErrors();
        tablet.open("/rooms/" + room);
        for (Browser each : List.of(tablet, phone))
            assertThat(each.page().locator(".seat.occupied").filter(text("Bah")))
                    .containsText(Pattern.compile("2:0[89]:"), SOON);
        tablet.picture("day-class");
        phone.picture("day-class");
    }

    private void theHeadPrintsTheMonth(Browser desk, Browser pocket) throws IOException {
        Page page = desk.open("/rooms/reports").page();
        assertThat(page.getByText("Qui vient, et pour quoi")).isVisible();
        assertThat(page.locator("tr").filter(text("Usagers : Études"))).containsText("8");
        for (String few : List.of("Élèves", "Codes sans nom"))
            assertThat(page.locator("tr").filter(text(few))).containsText("caché");
        desk.picture("day-report").isAccessible();
        pocket.open("/rooms/reports").picture("day-report").isAccessible();
        var paper = new Paper(bytes(page.waitForDownload(() -> press(desk, "Imprimer (PDF)"))));
        page.locator("main summary, header summary").last().click();
        byte[] sheet = bytes(page.waitForDownload(() -> press(desk, "Télécharger (XLSX)")));
        for (String said : List.of(
                page.locator("main").innerText(),
                paper.text(),
                Sheets.read(sheet).sheets().toString()))
            assertThat(said)
                    .contains("Usagers : Études", "caché")
                    .doesNotContain("Baldé", "Mariama", "Soumah", "Bah", "Aïssatou", "Sékou");
    }

    private void theJournalSaysWhoDidWhat(Browser desk, Browser pocket) {
        Page page = desk.page();
        for (var each : Map.of(
                        "TIME_ADDED", "Oumou Sow",
                        "VISITOR_CREATED", "Oumou Sow",
                        "CODE_REFUSED", "PC-0",
                        "SEAT_STATE", "Poste inscrit",
                        "SESSION_STARTED", "Aïssatou Bah")
                .entrySet()) {
            desk.open("/journal?what=" + each.getKey());
            assertThat(page.locator("tbody")).containsText(each.getValue());
        }
        desk.open("/journal?group=ROOM").picture("day-journal");
        pocket.open("/journal?group=ROOM").picture("day-journal");
    }
}
