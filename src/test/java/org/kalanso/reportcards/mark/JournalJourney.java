package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.platform.ids.PersonId;

/** "Who changed this mark?": answered from the grid and from the journal. */
class JournalJourney extends MarkBookOverHttp {
    @Test
    void who_changed_this_mark_is_answered_from_the_grid_and_from_the_journal() {
        send(teacher, cell(0, "12.5", 0), cell(1, "8", 0), cell(2, "abs", 0));
        send(as(room.colleague()), cell(0, "14", 1));

        try (Browser desk = Browser.desk(address()).as(visitor(room.head()));
                Browser phone = Browser.phone(address()).as(visitor(room.head()));
                Browser dark = Browser.dark(address(), Browser.DESK).as(visitor(room.head()))) {
            Page page = desk.open(room.book()).page();
            page.locator("[data-ready] td[data-v] input").first().click();
            page.locator("[data-history]").click();
            page.waitForURL("**/history");
            PlaywrightAssertions.assertThat(page.locator(".timeline li").first())
                    .containsText("12,5 → à 14");
            desk.picture("mark-history").isAccessible();

            phone.open(room.book());
            phone.page().locator("[data-ready] td[data-v] input").first().click();
            phone.picture("grid-history").isAccessible();

            for (Browser browser : List.of(desk, phone, dark)) {
                browser.open("/journal")
                        .picture(browser == dark ? "journal-dark" : "journal")
                        .isAccessible();
                browser.open("/journal?kind=mark&object=" + assessment + "/"
                                + room.pupils().getFirst())
                        .picture(browser == dark ? "journal-of-mark-dark" : "journal-of-mark")
                        .isAccessible();
                assertThat(browser.page().locator("tbody tr").count()).isEqualTo(2);
                assertThat(browser.page().locator("tbody tr").first().textContent())
                        .contains("Note changée", "Devoir 1", "7e A", "12,5", "14");
            }
            page.locator("tbody tr a[href*='/history']").first().click();
            page.waitForURL("**/history");
            anchorsArePrinted(desk);
        }
    }

    @Test
    void the_history_of_a_mark_is_for_those_who_see_the_book() {
        send(teacher, cell(0, "12.5", 0));
        String path = "/assessments/" + assessment + "/marks/" + room.pupils().getFirst() + "/history";
        assertThat(visitor(room.teacher()).get(path).text()).contains("12,5");
        assertThat(visitor(room.head()).get(path).status()).isEqualTo(200);
        assertThat(visitor(room.frenchTeacher()).get(path).status()).isEqualTo(404);
        assertThat(visitor(rooms.open(1).head()).get(path).status()).isEqualTo(404);
    }

    private void anchorsArePrinted(Browser desk) {
        sql.sql("""
                        insert into audit.anchor (school_id, taken_on, position, mac, taken_at)
                        select :school, day, 10, sha256(day::text::bytea), now()
                        from generate_series(date '2026-11-01', date '2026-11-20', interval '1 day') day""").param("school", room.school().value()).update();
        desk.open("/journal/anchors").picture("journal-anchors").isAccessible();
    }

    private org.kalanso.Visitor visitor(PersonId person) {
        return signIn.page(stranger(), person, null);
    }
}
