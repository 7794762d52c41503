package org.kalanso.reportcards.appreciation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** A teacher writes a sentence for each pupil, with the keyboard alone, on a network that comes and goes. */
@Tag("SCHOOL-3")
class AppreciationJourney extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private String path;

    @BeforeEach
    void school() {
        school = new SmallClass(sql).marked();
        path = "/classes/" + school.group + "/appreciations?subject=" + school.maths + "&period=" + school.term;
    }

    @Test
    void sentences_are_saved_while_one_writes_and_kept_when_the_network_is_gone() {
        try (Browser desk = at(Browser.desk(address()))) {
            Page page = desk.page();
            area(page, 0).click();
            page.keyboard().type("Un trimestre sérieux.");
            page.keyboard().press("Enter");
            assertThat(area(page, 1)).isFocused();
            assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText("Barry Aïssatou")))
                    .containsText("Enregistrée");

            desk.context().setOffline(true);
            page.keyboard().type("Doit s’exercer chez lui.");
            page.keyboard().press("Enter");
            page.keyboard().type("Bons résultats.");
            page.keyboard().press("Shift+Enter");
            assertThat(area(page, 1)).isFocused();
            assertThat(page.locator("#said-status")).containsText("2 appréciations en attente");
            desk.picture("appreciations-offline");

            desk.context().setOffline(false);
            assertThat(page.locator("#said-status")).hasText("Tout est enregistré");
            assertThat(page.locator("[data-count]")).hasText("3 sur 3 écrites.");
            ready(desk.open(path));
            assertThat(area(page, 1)).hasValue("Doit s’exercer chez lui.");
            desk.isAccessible().picture("appreciations");
            desk.forgivesErrors();
        }
    }

    @Test
    void what_was_not_sent_outlives_the_page() {
        try (Browser desk = at(Browser.desk(address()))) {
            Page page = desk.page();
            page.route("**/api/v1/**", route -> route.abort());
            area(page, 0).click();
            page.keyboard().type("Très bien.");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said-status")).containsText("1 appréciation en attente");
            page.unroute("**/api/v1/**");
            ready(desk.open(path));
            assertThat(area(page, 0)).hasValue("Très bien.");
            assertThat(page.locator("#said-status")).hasText("Tout est enregistré");
            desk.forgivesErrors();
        }
    }

    @Test
    void a_sentence_that_comes_after_the_freeze_or_after_somebody_elses_stays_on_screen_and_says_why() {
        try (Browser phone = at(Browser.phone(address()))) {
            Page page = phone.page();
            var head = school.api(signIn, stranger(), school.head);
            head.json(
                    "PATCH",
                    "/api/v1" + path,
                    Map.of(
                            "items",
                            java.util.List.of(Map.of(
                                    "student", school.students.getFirst(), "text", "Trop bavarde.", "version", 0))));
            area(page, 0).click();
            page.keyboard().type("Participe volontiers.");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said-note").first()).containsText("a écrit « Trop bavarde. » entre-temps");
            phone.isAccessible().picture("appreciations-conflict");
            page.getByText("Garder ma phrase").click();
            assertThat(page.locator("#said-status")).hasText("Tout est enregistré");

            head.json("POST", school.councilPath() + "/freeze", null);
            area(page, 1).click();
            page.keyboard().type("Trop tard.");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said-status")).containsText("1 appréciation à revoir");
            assertThat(page.locator(".said-note").nth(1)).containsText("La classe est clôturée");
            assertThat(area(page, 1)).hasValue("Trop tard.");
            phone.picture("appreciations-frozen");
            phone.forgivesErrors();
        }
    }

    private Browser at(Browser browser) {
        browser.as(signIn.page(stranger(), school.teacher, school.school)).open(path);
        return ready(browser);
    }

    private static Browser ready(Browser browser) {
        browser.page().locator("form[data-ready=true]").waitFor();
        return browser;
    }

    private static Locator area(Page page, int at) {
        return page.locator("textarea").nth(at);
    }
}
