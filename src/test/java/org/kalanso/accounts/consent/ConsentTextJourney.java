package org.kalanso.accounts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;

/** The head writes the question anew, and the mother who had agreed finds it waiting. */
class ConsentTextJourney extends ConsentPeople {
    private static final String FRENCH =
            "Le collège garde une photo de l’élève, la montre dans Kalanso, et l’imprime sur sa carte de cantine. Après un refus,"
                    + " la carte porte seulement son nom.";

    @Test
    void a_text_is_written_and_those_who_had_agreed_are_asked_again() {
        motherApi.json("POST", MINE, answer(child, "PHOTO", true));
        Visitor motherPage = page(mother);
        try (Browser desk = Browser.desk(address()).as(headPage);
                Browser phone = Browser.phone(address()).as(motherPage)) {
            var page = desk.open("/consents/texts").page();
            desk.picture("consent-texts").isAccessible();
            page.click("a[href='/consents/texts/PHOTO']");
            page.waitForSelector("#f-french");
            page.fill("#f-french", "Trop court");
            page.click("button.primary");
            page.waitForSelector(".problems");
            desk.picture("consent-text-short").isAccessible().forgivesErrors();
            page.fill("#f-french", FRENCH);
            page.click("button.primary");
            page.waitForSelector("text=carte de cantine");
            desk.picture("consent-text-written").isAccessible();

            phone.open("/").page().getByText("accord à redonner").first().click();
            phone.page().waitForSelector("text=carte de cantine");
            phone.picture("consent-asked-again").isAccessible();
            phone.page()
                    .locator("section.card", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Hawa"))
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("carte de cantine"))
                    .getByText("J’accepte")
                    .click();
            phone.page().waitForSelector("text=Votre accord est enregistré");

            desk.open("/consents/texts");
            page.click("form[action$='/withdraw'] button");
            page.waitForSelector("text=Le texte est retiré");
            desk.picture("consent-text-withdrawn").isAccessible();
        }
        assertThat(photo())
                .as("the answer to the text withdrawn is no answer to the one before")
                .isFalse();
    }

    @Test
    void the_texts_are_read_and_written_on_a_phone_too() {
        try (Browser phone = Browser.phone(address()).as(headPage)) {
            phone.open("/consents/texts").picture("consent-texts").isAccessible();
            phone.open("/consents/texts/PHOTO").picture("consent-text").isAccessible();
        }
    }
}
