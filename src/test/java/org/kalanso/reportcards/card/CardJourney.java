package org.kalanso.reportcards.card;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother with a phone: her daughter's card, how its average was made, and whether the paper is genuine. */
@Tag("SCHOOL-4")
class CardJourney extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;

    @BeforeEach
    void published() {
        school = new SmallClass(sql).marked();
        var head = school.api(signIn, stranger(), school.head);
        var student = school.students.getFirst();
        var sheet = "/api/v1/classes/" + school.group + "/appreciations?subject=" + school.french + "&period="
                + school.term;
        head.json(
                "PATCH",
                sheet,
                Map.of("items", List.of(Map.of("student", student, "text", "Lit beaucoup, et bien.", "version", 0))));
        head.json(
                "PUT",
                school.councilPath(),
                Map.of(
                        "decisions",
                        List.of(Map.of(
                                "student",
                                student,
                                "award",
                                "HONOUR_ROLL",
                                "appreciation",
                                "Bon trimestre. Continuez."))));
        head.json("POST", school.councilPath() + "/freeze", null);
        head.json("POST", school.councilPath() + "/publish", null);
    }

    @Test
    void a_guardian_reads_the_card_follows_its_average_and_checks_that_it_is_genuine() {
        try (Browser phone = at(Browser.phone(address()))) {
            Page page = phone.page();
            phone.isAccessible().picture("cards");
            page.getByText("Barry Aïssatou").click();
            assertThat(page.locator(".result-figure")).hasText("13,19 / 20");
            assertThat(page.locator(".result-words")).containsText("1re sur 3 élèves classés");
            assertThat(page.getByText("Lit beaucoup, et bien.")).isVisible();
            assertThat(page.getByText("Tableau d’honneur")).isVisible();
            phone.isAccessible().picture("card");

            page.getByText("Comment cette moyenne est faite").click();
            Locator maths =
                    page.locator(".made > details").filter(new Locator.FilterOptions().setHasText("Mathématiques"));
            maths.locator("summary").first().click();
            maths.locator("details")
                    .filter(new Locator.FilterOptions().setHasText("Composition"))
                    .locator("summary")
                    .click();
            assertThat(maths.getByText("14 / 20")).isVisible();
            assertThat(page.locator(".made")).containsText("92,32");
            phone.isAccessible().picture("card-explained");

            page.getByText("Revenir au bulletin").click();
            page.getByText("Vérifier l’authenticité").click();
            assertThat(page.locator("#verdict .banner.ok")).isVisible();
            assertThat(page.locator("#verdict")).containsText("13,19/20");
            phone.isAccessible().picture("verify");
        }
    }

    @Test
    void the_card_is_as_clear_at_night_and_on_a_desk() {
        for (var size : List.of(Browser.PHONE, Browser.DESK))
            try (Browser night = at(Browser.dark(address(), size))) {
                night.page().getByText("Barry Aïssatou").click();
                assertThat(night.page().locator(".result-figure")).isVisible();
                night.isAccessible().picture("card-dark");
            }
        try (Browser desk = at(Browser.desk(address()))) {
            desk.page().getByText("Barry Aïssatou").click();
            assertThat(desk.page().locator("tfoot")).containsText("92,32");
            desk.isAccessible().picture("card");
        }
    }

    private Browser at(Browser browser) {
        return browser.as(signIn.page(stranger(), school.guardian, school.school))
                .open("/report-cards");
    }
}
