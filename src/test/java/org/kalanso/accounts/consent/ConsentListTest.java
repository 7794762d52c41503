package org.kalanso.accounts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;

/** The school's side: who is missing, and answers on paper. */
class ConsentListTest extends ConsentPeople {
    @Test
    void the_head_sees_who_is_missing_and_notes_a_signed_paper() {
        openAndEnrol();
        var missing =
                headApi.get("/api/v1/consents?purpose=PHOTO&state=MISSING").json();
        assertThat(missing.path("missing").asInt()).isEqualTo(1);
        assertThat(missing.path("items").path(0).path("name").asString()).isEqualTo("Bah Hawa");

        assertThat(headApi.json("POST", "/api/v1/consents", answer(child, "PHOTO", true))
                        .status())
                .as("who signed is asked")
                .isEqualTo(422);
        assertThat(headApi.json(
                                "POST",
                                "/api/v1/consents",
                                signed(UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(422);
        assertThat(headApi.json("POST", "/api/v1/consents", signed(guardian)).status())
                .isEqualTo(204);

        assertThat(photo()).isTrue();
        var given = headApi.get("/api/v1/consents?purpose=PHOTO&state=GIVEN").json();
        assertThat(given.path("missing").asInt()).isZero();
        assertThat(given.path("items").path(0).path("channel").asString()).isEqualTo("PAPER");
    }

    @Test
    void another_school_neither_sees_nor_notes() {
        openAndEnrol();
        SchoolId elsewhere = newSchool();
        var stranger = api(someone("Touré", "Binta", Role.HEAD, elsewhere));

        assertThat(stranger.get("/api/v1/consents?purpose=PHOTO")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(stranger.json("POST", "/api/v1/consents", signed(guardian)).status())
                .isEqualTo(404);
        assertThat(consents.given(child, elsewhere, Purpose.PHOTO)).isFalse();
    }

    @Test
    void pages_answer_on_a_phone_and_on_a_desk() {
        openAndEnrol();
        try (var phone = Browser.phone(address()).as(signIn().page(stranger(), mother, school));
                var desk = Browser.desk(address()).as(headPage)) {
            phone.open("/profile").picture("profile-privacy").isAccessible();
            phone.open("/profile/consents").picture("consents-mine").isAccessible();
            phone.page()
                    .locator("section:has-text('Hawa')")
                    .first()
                    .getByText("J’accepte")
                    .click();
            phone.page().getByText("Votre accord est enregistré.").waitFor();
            assertThat(photo()).isTrue();

            desk.open("/consents").picture("consents-list").isAccessible();
            desk.page().getByText("Bah Hawa").click();
            desk.picture("consents-paper").isAccessible();
            desk.page().getByLabel("Mabinty Diallo").check();
            desk.page().getByLabel("Refusé").check();
            desk.page().getByText("Enregistrer la réponse").click();
            desk.page().getByText("La réponse est enregistrée.").waitFor();
            assertThat(photo()).isFalse();
        }
    }
}
