package org.kalanso.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother on a small phone and a teacher at a desk write to each other; a word too many goes to the head. */
@Tag("ECEP-N3")
class ConversationJourney extends KalansoTest {
    @Autowired
    private SignIn signIn;

    @Test
    void a_mother_and_a_teacher_write_to_each_other_and_a_head_decides() {
        var school = new SmallClass(sql);
        try (var phone = Browser.phone(address()).as(signIn.page(stranger(), school.guardian, school.school));
                var desk = Browser.desk(address()).as(signIn.page(stranger(), school.teacher, school.school));
                var office = Browser.desk(address()).as(signIn.page(stranger(), school.head, school.school))) {
            phone.open("/conversations").picture("conversations-none").isAccessible();
            phone.page().getByText("Écrire un message").first().click();
            phone.picture("conversations-choose").isAccessible();
            phone.page()
                    .getByText("Sékou Camara")
                    .or(phone.page().getByText("Camara Sékou"))
                    .first()
                    .click();
            writes(phone, "Bonjour Monsieur Camara,\nAïssatou a eu de la fièvre cette nuit et ne viendra pas demain.");
            phone.picture("conversation-begun").isAccessible();

            desk.open("/").picture("home-with-message");
            desk.page().getByText("message non lu").first().click();
            desk.picture("conversations").isAccessible();
            desk.page().locator(".talks a").first().click();
            writes(
                    desk,
                    "Bonjour Madame Barry, merci de m’avoir prévenu. Je lui garde l’exercice de mathématiques"
                            + " pour jeudi. Bon rétablissement à elle.");
            desk.picture("conversation").isAccessible();

            phone.open("/conversations");
            phone.picture("conversations");
            assertThat(phone.page().locator(".talks .count").textContent()).startsWith("1");
            phone.page().locator(".talks a").first().click();
            phone.picture("conversation").isAccessible();

            draftSurvives(phone);
            reported(phone, office);
        }
    }

    private static void writes(Browser by, String text) {
        by.page().getByLabel("Votre message").fill(text);
        by.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer"))
                .click();
        assertThat(by.page().locator(".messages .mine .words").last().textContent())
                .isEqualTo(text);
    }

    /** What was begun is there again when the page was left; what was sent is not. */
    private static void draftSurvives(Browser phone) {
        assertThat(phone.page().getByLabel("Votre message").inputValue()).isEmpty();
        phone.page().getByLabel("Votre message").fill("Merci beaucoup, je passerai");
        phone.page().reload();
        assertThat(phone.page().getByLabel("Votre message").inputValue()).isEqualTo("Merci beaucoup, je passerai");
        phone.picture("conversation-draft").isAccessible();
        writes(phone, "Merci beaucoup, je passerai jeudi à 17 h.");
        phone.page().reload();
        assertThat(phone.page().getByLabel("Votre message").inputValue()).isEmpty();
    }

    private static void reported(Browser phone, Browser office) {
        phone.page()
                .locator(".heading .menu summary, main .menu summary")
                .first()
                .click();
        phone.page().getByText("Signaler").first().click();
        phone.page().getByLabel("Motif").first().fill("Je préfère que la direction lise cet échange.");
        phone.picture("conversation-report").isAccessible();
        phone.page()
                .locator("dialog[open]")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Signaler"))
                .click();
        phone.page().getByText("Cette conversation est signalée").first().waitFor();

        office.open("/conversations/reported").picture("conversations-reported").isAccessible();
        office.page().locator("tbody a").first().click();
        office.picture("conversation-reported").isAccessible();
        office.page().locator(".banner a.danger").click();
        office.page().locator("dialog[open] textarea").fill("Parlons-en ensemble lundi à l’école.");
        office.page().locator("dialog[open] button.primary").click();
        office.picture("conversation-closed").isAccessible();
        phone.page().reload();
        phone.page().getByText("Parlons-en ensemble lundi").waitFor();
        phone.picture("conversation-closed").isAccessible();
    }
}
