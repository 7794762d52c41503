package org.kalanso.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;

/** Whoever keeps the register links a brother to a known parent, corrects a stay and moves ticked pupils. */
class RegisterJourney extends SchoolTest {
    @Test
    void guardians_numbers_and_ticked_pupils_on_a_phone_and_on_a_desk() {
        String first = openClass("7e A");
        String second = openClass("7e B");
        String hawa = admit("N’Diaye-Diallo", "Mariama Ciré");
        String brother = admit("N’Diaye-Diallo", "Thierno Souleymane");
        for (String pupil : List.of(hawa, brother)) enrol(pupil, first);
        String guardian = headApi.json(
                        "POST",
                        "/api/v1/students/" + hawa + "/guardians",
                        Map.of("name", "Hadja Fatoumata Binta Camara-Soumah", "phone", "622547214"))
                .json()
                .path("guardian")
                .asString();

        try (var phone = Browser.phone(address()).as(headPage);
                var desk = Browser.desk(address()).as(headPage);
                var night = Browser.dark(address(), Browser.DESK).as(headPage)) {
            links(phone, brother);
            for (var browser : List.of(phone, desk, night)) {
                String suffix = browser == night ? "-dark" : "";
                for (var page : Map.of(
                                "register-guardians", "/guardians",
                                "register-guardian", "/guardians/" + guardian,
                                "register-numbers", "/students/" + hawa + "/register",
                                "register-pupil", "/students/" + hawa)
                        .entrySet())
                    browser.open(page.getValue())
                            .picture(page.getKey() + suffix)
                            .isAccessible();
                browser.open("/students");
                browser.page().locator("tbody .pick input").first().check();
                browser.picture("register-ticked" + suffix).isAccessible();
            }
            moves(desk, second);
        }
    }

    private static void links(Browser phone, String brother) {
        var page = phone.open("/students/" + brother + "/guardians?q=camara").page();
        phone.picture("register-known").isAccessible();
        page.locator("form[action$='/guardians/known'] button").click();
        assertThat(page.locator("h2 a").first().textContent()).contains("Hadja Fatoumata Binta");
    }

    private static void moves(Browser desk, String into) {
        var page = desk.open("/students").page();
        page.locator("thead .pick input").check();
        page.locator("select[name=into]").selectOption(into);
        page.getByText("Changer de classe").click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        assertThat(page.locator("tbody").textContent()).contains("7e B").doesNotContain("7e A");
    }
}
