package org.kalanso.reportcards.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of a term at the head's desk: what is missing, decisions, the freeze, the print; then the rules of the school. */
@Tag("SCHOOL-3")
class CouncilJourney extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private String path;

    @BeforeEach
    void school() {
        school = new SmallClass(sql);
        path = "/classes/" + school.group + "/council/" + school.term;
    }

    @Test
    void a_head_decides_freezes_and_prints_a_class_and_loses_nothing_that_was_typed() {
        school.marked();
        try (Browser desk = at(Browser.desk(address()), path)) {
            Page page = desk.page();
            desk.isAccessible().picture("council");
            page.getByText("Retenir les 2 propositions").click();
            assertThat(award(page)).hasValue("HONOUR_ROLL");

            words(page).fill("Continuez ainsi.");
            desk.open(path);
            assertThat(page.getByText("Ce que vous aviez écrit sans l’enregistrer"))
                    .isVisible();
            assertThat(words(page)).hasValue("Continuez ainsi.");
            page.getByText("Enregistrer les décisions").click();
            assertThat(page.locator(".toast")).containsText("Les décisions sont enregistrées");
            desk.open(path);
            assertThat(page.getByText("Ce que vous aviez écrit")).hasCount(0);

            page.getByText("Arrêter 3 bulletins").click();
            assertThat(page.getByText("Cette classe est arrêtée")).isVisible();
            desk.isAccessible().picture("council-frozen");
            page.getByText("Imprimer les 3 bulletins").click();
            page.waitForURL("**/jobs/**");
            assertThat(page.locator("a[href*='report-cards/pdf']")).isVisible();
        }
        try (Browser night = at(Browser.dark(address(), Browser.PHONE), path)) {
            night.isAccessible().picture("council-frozen-dark");
        }
    }

    @Test
    void what_is_missing_is_told_by_teacher_who_is_reminded() {
        school.marks(school.french, "TEST", "12", null, "8");
        school.marks(school.maths, "TEST", null, null, "8");
        try (Browser phone = at(Browser.phone(address()), path)) {
            Page page = phone.page();
            assertThat(page.locator(".gaps summary")).containsText("3 notes");
            page.locator(".gaps summary").click();
            assertThat(page.locator(".gaps li")).hasCount(2);
            phone.isAccessible().picture("council-missing");
            page.getByText("Rappeler aux enseignants").click();
            assertThat(page.locator(".toast")).containsText("Les enseignants sont prévenus");
        }
    }

    @Test
    void a_head_sees_on_a_real_class_what_rules_do_while_typing_them() {
        school.marked();
        try (Browser desk = at(Browser.desk(address()), "/settings/grading")) {
            Page page = desk.page();
            assertThat(page.locator("#rules-example")).containsText("aucune moyenne ne change");
            page.locator("select[name='formula.way']").selectOption("SIMPLE_MEAN");
            assertThat(page.locator("#rules-example")).containsText("2 moyennes changent sur 3");
            assertThat(page.locator("#rules-example")).containsText("12,79");
            desk.isAccessible().picture("rules");
            page.locator("input[name='scale.pass']").fill("30");
            page.getByText("Enregistrer les règles").click();
            assertThat(page.locator(".problems")).containsText("Entre 0 et 20");
            assertThat(page.locator("input[name='scale.pass']")).hasValue("30");
            desk.isAccessible().forgivesErrors();
        }
        try (Browser phone = at(Browser.dark(address(), Browser.PHONE), "/settings/grading")) {
            phone.isAccessible().picture("rules-dark");
        }
    }

    private Browser at(Browser browser, String where) {
        return browser.as(signIn.page(stranger(), school.head, school.school)).open(where);
    }

    private Locator award(Page page) {
        return page.locator("select[name='award." + school.students.getFirst() + "']");
    }

    private Locator words(Page page) {
        return page.locator("textarea[name='appreciation." + school.students.getFirst() + "']");
    }
}
