package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;

/**
 * The morning of a class: hours are written, a teacher books the room on a phone, a visitor who sat there before has left, a
 * pupil reads the rules and sits down with their own matricule, keyboard only.
 */
class ClassMorningJourney extends ScheduleTestRoom {
    @SuppressWarnings("NullAway.Init")
    private Pupil pupil;

    @SuppressWarnings("NullAway.Init")
    private Visitor teacher;

    @Test
    void a_class_has_the_room_on_tuesday_from_ten_to_twelve() {
        String sixth = group("7e A");
        pupil = pupil("Bah", sixth);
        room = newRoom(
                "Salle des postes", Map.of("rules", "Pas de nourriture près des postes. On parle à voix basse."));
        var person = teacherOf(sixth);
        later("2026-11-23T08:00:00Z");
        String seat = newSeat("PC-01");
        writesHours();
        teacher = page(person);
        books();
        later("2026-11-24T09:30:00Z");
        try (Browser desk = Browser.desk(address()).as(operatorApi);
                Browser kiosk = Browser.desk(address())) {
            enrols(desk, kiosk, seat);
            agreesAndBegins(kiosk, newSession(60).code());
            assertThat(kiosk.page().locator("[data-left]")).hasText(Pattern.compile("(20:00|19:.*)"));
            // ten minutes before the class the seat locks by itself
            later("2026-11-24T09:50:01Z");
            kiosk.page().reload();
            signsIn(kiosk);
            assertThat(state(seat)).isEqualTo("OCCUPIED");
        }
    }

    private void writesHours() {
        try (Browser desk = Browser.desk(address()).as(headApi)) {
            desk.open("/rooms/" + room + "/hours").isAccessible();
            Page page = desk.page();
            for (String day : java.util.List.of("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"))
                page.getByLabel(day).fill("8h-12h, 14h-18h");
            page.getByLabel("Samedi").fill("8h-12h");
            page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("sont enregistrés")).isVisible();
            page.getByLabel("Premier jour").fill("25/12/2026");
            page.getByLabel("Raison").fill("Noël");
            page.getByText("Ajouter", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("25 décembre 2026")).isVisible();
            desk.picture("room-hours").isAccessible();
        }
        try (Browser phone = Browser.phone(address()).as(headApi)) {
            phone.open("/rooms/" + room + "/hours").isAccessible().picture("room-hours");
        }
    }

    private void books() {
        booked(group("8e A"), "2026-11-24", "14h", "16h");
        try (Browser phone = Browser.phone(address()).as(teacher)) {
            phone.open("/rooms/week");
            // whoever has no other room lands in the first of the school
            phone.open("/rooms/" + room + "/bookings/new").isAccessible();
            Page page = phone.page();
            page.getByLabel("Classe").selectOption("7e A");
            page.getByLabel("Jour").fill("24/11/2026");
            page.getByLabel("De", new Page.GetByLabelOptions().setExact(true)).fill("10h");
            page.getByLabel("À", new Page.GetByLabelOptions().setExact(true)).fill("12h");
            page.getByLabel("Chaque semaine").fill("15/12/2026");
            page.getByLabel("Pour quoi").fill("Tableur");
            phone.picture("room-book");
            page.getByText("Réserver", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("La salle est réservée 4 fois pour la classe 7e A."))
                    .isVisible();
            phone.picture("room-week").isAccessible();
        }
        try (Browser desk = Browser.desk(address()).as(teacher)) {
            desk.open("/rooms/" + room + "/week?on=2026-11-24").isAccessible().picture("room-week");
            desk.open("/rooms/" + room + "/bookings/new");
            Page page = desk.page();
            page.getByLabel("Classe").selectOption("7e A");
            page.getByLabel("Jour").fill("24/11/2026");
            page.getByLabel("De", new Page.GetByLabelOptions().setExact(true)).fill("15h");
            page.getByLabel("À", new Page.GetByLabelOptions().setExact(true)).fill("17h");
            page.getByText("Réserver", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("La classe 8e A a déjà la salle le 24/11/2026, de 14:00 à 16:00."))
                    .isVisible();
            desk.forgivesErrors();
        }
    }

    private void enrols(Browser desk, Browser kiosk, String seat) {
        kiosk.open("/seat");
        assertThat(kiosk.page().getByText("Inscrire ce poste")).isVisible();
        desk.open("/rooms/" + room + "/seats/" + seat);
        desk.page().getByText("Inscrire ce poste").click();
        String code = desk.page().locator(".code-shown").innerText();
        kiosk.page().keyboard().type(code);
        kiosk.page().keyboard().press("Enter");
        assertThat(kiosk.page().getByLabel("Votre code")).isFocused();
    }

    /** As a hand scanner does: it types the code and Enter; the rules come first. */
    private static void agreesAndBegins(Browser kiosk, String code) {
        Page page = kiosk.page();
        assertThat(page.getByText("Pas de nourriture")).isVisible();
        assertThat(page.locator("[data-start] [data-agree]")).isVisible();
        kiosk.picture("seat-rules").isAccessible();
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Lisez le règlement et acceptez-le d’abord.")).isVisible();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-left]")).isVisible();
    }

    private void signsIn(Browser kiosk) {
        Page page = kiosk.page();
        assertThat(page.getByText("La salle est à la classe 7e A jusqu’à 12:00."))
                .isVisible();
        assertThat(page.locator("#k-name")).isFocused();
        kiosk.picture("seat-class").isAccessible();
        page.keyboard().type(pupil.matricule());
        page.keyboard().press("Tab");
        page.keyboard().type("907351");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-status]")).not().isEmpty();
        kiosk.forgivesErrors();
        assertThat(page.locator("#k-secret")).hasValue("");
        page.locator("#k-secret").fill(pupil.pin());
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-left]")).hasText(Pattern.compile("2:0[0-9]:.*"));
        kiosk.picture("seat-lesson").isAccessible();
        try (Browser phone = Browser.phone(address())) {
            phone.open("/seat").isAccessible();
        }
    }
}
