package org.kalanso.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.TextedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother with a simple phone: a code by SMS, no e-mail, no password, and her two children in two schools. */
class MotherByPhoneJourney extends TextedTest {
    @Autowired
    private FoundSchool found;

    private Visitor headOf(SchoolId of) {
        PersonId head = accounts.create(NewPerson.named("Camara", "Fatoumata"));
        accounts.grant(head, of, Role.HEAD, null);
        return signIn.api(stranger(), head, of);
    }

    private SchoolId school(String name, String shortName) {
        return found.found(
                new NewSchool(
                        name,
                        shortName,
                        "Conakry",
                        "guinea-secondary",
                        null,
                        null,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 6, 30),
                        false),
                null);
    }

    /** The school writes down who answers for the pupil, and says: yes, that is she. */
    private static void confirmedMother(Visitor head, String given, String phone) {
        String pupil = head.json("POST", "/api/v1/students", Map.of("familyName", "Bah", "givenNames", given))
                .json()
                .path("id")
                .asString();
        String link = head.json(
                        "POST",
                        "/api/v1/students/" + pupil + "/guardians",
                        Map.of("name", "Mabinty Diallo", "phone", phone, "relation", "MOTHER"))
                .json()
                .path("id")
                .asString();
        assertThat(head.json("POST", "/api/v1/guardianships/" + link + "/confirm", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_code_lets_her_in_and_she_sees_both_children_under_one_account() {
        String phone = newPhone();
        confirmedMother(headOf(school("Collège Les Trois Fromagers", "CTF")), "Hawa", phone);
        Visitor other = headOf(school("École Sainte-Marie de Dixinn", "ESM"));
        try (Browser mother = Browser.phone(address())) {
            Page page =
                    mother.open("/sign-in").picture("sms-1-door").isAccessible().page();
            page.getByText("Recevoir un code par SMS").click();
            page.waitForSelector("#f-phone");
            mother.picture("sms-2-number").isAccessible();
            page.fill("#f-phone", phone.substring(4));
            page.click("button.primary");
            page.waitForSelector("#f-code");
            mother.picture("sms-3-digits").isAccessible();
            String code = digits(text(phone, 1));
            page.fill("#f-code", other(code));
            page.click("button.primary");
            page.waitForSelector(".problems");
            mother.picture("sms-4-wrong").isAccessible().forgivesErrors();
            page.fill("#f-code", code.substring(0, 3) + " " + code.substring(3));
            page.click("button.primary");
            page.waitForURL(address() + "/");
            mother.picture("sms-5-home").isAccessible();
            mother.open("/children");
            assertThat(page.locator("section.card h2").allInnerTexts()).anyMatch(name -> name.contains("Hawa"));

            // the other school writes down the same mother: the number she proved is how it finds her
            confirmedMother(other, "Ibrahima", phone);
            mother.open("/children").picture("sms-6-two-children").isAccessible();
            assertThat(page.locator("section.card").allInnerTexts())
                    .anyMatch(card -> card.contains("Hawa") && card.contains("Trois Fromagers"))
                    .anyMatch(card -> card.contains("Ibrahima") && card.contains("Sainte-Marie"));
            mother.open("/profile").picture("sms-7-profile").isAccessible();
            assertThat(page.getByText("Cet appareil").count()).isEqualTo(1);
        }
        assertThat(accounts.find(SignInName.phone(phone))).hasSize(1);
        assertThat(sms.takenFor(phone)).hasSize(1);
    }
}
