package org.kalanso.computerroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;

/** The hours of a room are written, a teacher books it for their class on a phone, and hears of whoever has it already. */
class BookingJourney extends ScheduleTestRoom {
    @SuppressWarnings("NullAway.Init")
    private Visitor teacher;

    @Test
    void hours_are_written_and_a_class_has_the_room_every_tuesday() {
        var person = teacherOf(group("7e A"));
        later("2026-11-23T08:00:00Z");
        newSeat("PC-01");
        writesHours();
        teacher = page(person);
        books();
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
}
