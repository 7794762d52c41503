package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.platform.ids.PersonId;

/** A teacher at the grid, with nothing but the keyboard. */
class MarkGridJourney extends MarkBookOverHttp {
    private static final String SAVED = "Tout est enregistré";

    @Test
    void a_column_is_typed_with_the_keyboard_three_keys_a_mark() {
        try (Browser desk = at(Browser.desk(address()), room.teacher())) {
            Page page = desk.page();
            cell(page, 0, 0).click();
            keys(page, "1", "2", "Enter", "8", "Enter", "a", "Enter", "1", "3", "+");
            saved(page);

            assertThat(column(page)).containsExactly("12", "8", "abs", "13,5");
            assertThat(marks()).containsExactly("12", "8", "ABSENT_UNJUSTIFIED", "13.5");
            PlaywrightAssertions.assertThat(page.locator("tbody .average").first())
                    .hasText("12,00");
            PlaywrightAssertions.assertThat(page.locator("tfoot .average")).hasText("8,38");
            cell(page, 0, 0).click();
            keys(page, "Delete", "ArrowDown", "9", "Escape", "ArrowDown", "ArrowUp", "Control+z");
            saved(page);
            assertThat(column(page)).containsExactly("12", "8", "abs", "13,5");
        }
    }

    @Test
    void a_column_from_a_spreadsheet_is_pasted_and_what_cannot_be_a_mark_is_shown_first() {
        try (Browser desk = at(Browser.desk(address()), room.teacher())) {
            Page page = desk.page();
            cell(page, 0, 0).click();
            paste(page, "10\n11,5\nabs\n14\n");
            saved(page);
            assertThat(marks()).containsExactly("10", "11.5", "ABSENT_UNJUSTIFIED", "14");

            cell(page, 1, 0).click();
            paste(page, "12\n25\n15\n9\n");
            var dialog = page.locator("dialog.grid-paste");
            PlaywrightAssertions.assertThat(dialog).containsText("« 25 » n’est pas entre 0 et 20.");
            PlaywrightAssertions.assertThat(dialog).containsText("1 valeur dépasse la grille");
            desk.picture("grid-paste");
            dialog.getByText("Coller 2 notes").click();
            PlaywrightAssertions.assertThat(page.locator(".toast")).containsText("2 notes collées");
            saved(page);
            assertThat(marks()).containsExactly("10", "12", "ABSENT_UNJUSTIFIED", "15");
            page.locator(".toast button").click();
            saved(page);
            assertThat(marks()).containsExactly("10", "11.5", "ABSENT_UNJUSTIFIED", "14");
        }
    }

    @Test
    void a_lost_network_keeps_the_marks_over_plain_http_and_sends_them_later() {
        String box = address().replace("localhost", "kalanso.test");
        try (Browser desk = at(Browser.desk(box), room.teacher())) {
            Page page = desk.page();
            assertThat(page.evaluate("isSecureContext")).isEqualTo(false);
            PlaywrightAssertions.assertThat(page.getByText("À cette adresse sans HTTPS"))
                    .isVisible();
            desk.context().setOffline(true);
            cell(page, 0, 0).click();
            keys(page, "1", "2", "Enter", "1", "1", "Enter", "1", "0", "Enter");
            PlaywrightAssertions.assertThat(page.locator("#grid-status")).containsText("3 notes en attente");
            desk.picture("grid-offline");
            assertThat(marks()).containsExactly("PENDING", "PENDING", "PENDING", "PENDING");

            desk.context().setOffline(false);
            saved(page);
            assertThat(marks()).containsExactly("12", "11", "10", "PENDING");
            desk.forgivesErrors();
        }
    }

    @Test
    void marks_that_were_not_sent_outlive_the_page() {
        try (Browser desk = at(Browser.desk(address()), room.teacher())) {
            Page page = desk.page();
            page.route("**/api/v1/**", route -> route.abort());
            cell(page, 0, 0).click();
            keys(page, "1", "6", "Enter");
            PlaywrightAssertions.assertThat(page.locator("#grid-status")).containsText("1 note en attente");
            page.unroute("**/api/v1/**");
            ready(desk.open(room.book()));
            saved(page);
            assertThat(marks().getFirst()).isEqualTo("16");
            desk.forgivesErrors();
        }
    }

    @Test
    void two_teachers_see_each_others_cells_and_settle_what_they_disagree_on() {
        try (Browser one = at(Browser.desk(address()), room.teacher());
                Browser other = at(Browser.desk(address()), room.colleague())) {
            cell(one.page(), 0, 0).click();
            keys(one.page(), "1", "2", "Enter");
            PlaywrightAssertions.assertThat(cell(other.page(), 0, 0))
                    .hasValue("12", new LocatorAssertions.HasValueOptions().setTimeout(5000));

            other.context().setOffline(true);
            cell(other.page(), 0, 0).click();
            keys(other.page(), "1", "4", "Enter");
            cell(one.page(), 0, 0).click();
            keys(one.page(), "1", "3", "Enter");
            saved(one.page());
            other.context().setOffline(false);
            other.page().getByText("1 note à revoir").click();
            PlaywrightAssertions.assertThat(other.page().locator(".cellbar-say"))
                    .containsText("Alpha Oumar Barry a écrit 13 entre-temps. Vous avez écrit 14.");
            other.picture("grid-conflict");
            assertThat(marks().getFirst()).isEqualTo("13");
            other.page().getByText("Garder 14, ma note").click();
            saved(other.page());
            assertThat(marks().getFirst()).isEqualTo("14");
            other.forgivesErrors();
        }
    }

    @Test
    void what_is_out_of_range_or_comes_after_the_freeze_stays_on_screen_and_says_why() {
        try (Browser desk = at(Browser.desk(address()), room.teacher())) {
            Page page = desk.page();
            cell(page, 0, 0).click();
            keys(page, "2", "1", "Enter");
            PlaywrightAssertions.assertThat(page.locator("#grid-status")).containsText("1 note à revoir");
            cell(page, 0, 0).click();
            PlaywrightAssertions.assertThat(page.locator(".cellbar-say")).containsText("n’est pas entre 0 et 20");
            keys(page, "2", "0", "Enter");
            saved(page);
            freeze();
            keys(page, "1", "5", "Enter");
            PlaywrightAssertions.assertThat(page.locator("#grid-status")).containsText("1 note à revoir");
            assertThat(column(page).get(1)).isEqualTo("15");
            cell(page, 1, 0).click();
            PlaywrightAssertions.assertThat(page.locator(".cellbar-say")).containsText("La classe est clôturée");
            desk.picture("grid-frozen");
        }
    }

    @Test
    void a_phone_shows_one_assessment_with_a_key_for_what_its_number_pad_lacks() {
        assessment("Composition", "20", "COMPO");
        try (Browser phone = at(Browser.phone(address()), room.teacher())) {
            Page page = phone.page();
            assertThat(page.locator("tbody tr").first().locator("input:visible").count())
                    .isEqualTo(1);
            cell(page, 0, 0).click();
            keys(page, "1", "2");
            keys(page, "Enter");
            page.getByText("Absent", new Page.GetByTextOptions().setExact(true)).click();
            saved(page);
            assertThat(marks().subList(0, 2)).containsExactly("12", "ABSENT_UNJUSTIFIED");
            phone.picture("grid");
            page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
            phone.isAccessible();
        }
    }

    @Test
    void sixty_pupils_fit_and_the_page_is_light() {
        room = rooms.open();
        teacher = as(room.teacher());
        for (String name : List.of("Interrogation 1", "Devoir 1", "Devoir 2", "Interrogation 2", "Devoir 3"))
            assessment(name, "20");
        assessment = assessment("Composition", "20", "COMPO");
        for (int i = 0; i < 40; i++) send(teacher, cell(i, String.valueOf(i % 20 + 0.5), 0));
        try (Browser desk = Browser.desk(address()).as(signIn.page(stranger(), room.teacher(), room.school()))) {
            ready(desk.open(room.book()));
            int bytes = ((Number)
                            desk.page()
                                    .evaluate(
                                            "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, each) => sum + each.transferSize, 0)"))
                    .intValue();
            assertThat(bytes).as("bytes of a first visit").isPositive().isLessThan(100_000);
            cell(desk.page(), 3, 5).click();
            desk.picture("grid-sixty").isAccessible();
        }
        try (Browser phone = at(Browser.phone(address()), room.teacher())) {
            phone.picture("grid-sixty");
        }
    }

    private Browser at(Browser browser, PersonId person) {
        return ready(browser.as(signIn.page(stranger(), person, room.school())).open(room.book()));
    }

    private static Browser ready(Browser browser) {
        browser.page().locator(".grid[data-ready]").waitFor();
        return browser;
    }

    private static Locator cell(Page page, int pupil, int column) {
        return page.locator("tbody tr").nth(pupil).locator("input").nth(column);
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) page.keyboard().press(key);
    }

    private static void paste(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement"
                        + ".dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }

    private static void saved(Page page) {
        PlaywrightAssertions.assertThat(page.locator("#grid-status")).containsText(SAVED);
    }

    private static List<String> column(Page page) {
        return page.locator("tbody tr").all().stream()
                .map(row -> row.locator("input").first().inputValue())
                .toList();
    }

    private List<String> marks() {
        return teacher.get("/api/v1/assessments/" + assessment + "/marks").json().path("items").values().stream()
                .map(each -> each.path("state").asString().equals("GRADED")
                        ? each.path("value").asString()
                        : each.path("state").asString())
                .toList();
    }

    private void freeze() {
        sql.sql("""
                        update reportcards.council set state = 'FROZEN', frozen_at = now()
                        where class_id = :class and period_id = :period
                        """)
                .params(Map.of(
                        "class", room.classId().value(), "period", room.period().value()))
                .update();
    }
}
