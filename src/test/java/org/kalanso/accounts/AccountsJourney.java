package org.kalanso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

/** Coming to a school and looking after one's account, in a browser, on a phone and on a desk. */
class AccountsJourney extends AccountsTest {
    private static final List<String> FAMILY = List.of("N'Diaye-Diallo", "Camara", "Soumah", "Bah", "Keïta", "Condé");
    private static final List<String> GIVEN = List.of("Mariama Ciré", "Fatoumata Binta", "Ibrahima Sory", "Aïssatou");

    @BeforeEach
    void nobodyHasTriedYet() {
        sql.sql("delete from accounts.failed_attempt").update();
    }

    private List<Browser> both() {
        return List.of(Browser.phone(address()), Browser.desk(address()));
    }

    private Visitor head() {
        PersonId head = accounts.create(NewPerson.named("N'Diaye-Diallo", "Mariama Ciré"));
        accounts.grant(head, school, Role.HEAD, null);
        withPassword(head);
        return signIn.page(stranger(), head, school);
    }

    @Test
    void a_stranger_finds_every_open_page_in_order() {
        for (Browser browser : both())
            try (browser) {
                browser.open("/sign-in").picture("sign-in").isAccessible();
                browser.open("/register").picture("register").isAccessible();
                browser.open("/password-reset").picture("password-reset").isAccessible();
                browser.open("/password-reset/code")
                        .picture("password-reset-code")
                        .isAccessible();
                browser.open("/verify-email").picture("verify-email").isAccessible();
                browser.open("/sign-in/code").picture("sign-in-code").isAccessible();
            }
        try (Browser dark = Browser.dark(address(), Browser.PHONE)) {
            dark.open("/sign-in").picture("sign-in-dark").isAccessible();
            dark.open("/register").picture("register-dark").isAccessible();
        }
    }

    @Test
    void somebody_registers_the_head_accepts_and_they_sign_in() {
        String username = "u" + school.toString().substring(24);
        try (Browser phone = Browser.phone(address());
                Browser desk = Browser.desk(address())) {
            Page form = phone.open("/register").page();
            form.fill("#f-familyName", "N'Diaye-Diallo");
            form.fill("#f-givenNames", "Mariama Ciré");
            form.check("input[name=role][value=TEACHER]");
            form.selectOption("#f-school", school.toString());
            form.fill("#f-username", username);
            form.fill("#f-password", PASSWORD);
            form.fill("#f-again", PASSWORD);
            form.click("button.primary");
            form.waitForSelector("text=Votre demande est enregistrée");
            phone.picture("registered").isAccessible();

            Page list = desk.as(head()).open("/invitations").page();
            list.waitForSelector("text=Demandes en attente");
            desk.picture("invitations").isAccessible();
            list.click("form[action$='/accept'] button");
            list.waitForSelector("text=fait maintenant partie de l’établissement");

            Page door = phone.open("/sign-in").page();
            door.fill("#f-identifier", username);
            door.fill("#f-secret", PASSWORD);
            door.click("button.primary");
            door.waitForURL(address() + "/");
        }
    }

    @Test
    void the_head_invites_hands_the_link_over_and_the_guest_comes_in() {
        try (Browser desk = Browser.desk(address());
                Browser phone = Browser.phone(address())) {
            Page invite = desk.as(head()).open("/invitations").page();
            invite.fill("#f-familyName", "Kourouma");
            invite.fill("#f-givenNames", "Aboubacar Sidiki");
            invite.click("form[action='/invitations'] button.primary");
            invite.waitForSelector("text=Remettez ce lien à Aboubacar Sidiki Kourouma");
            desk.picture("invitation-link").isAccessible();
            String link = invite.inputValue("#link");

            Page guest = phone.open(link.substring(address().length())).page();
            phone.picture("invitation").isAccessible();
            guest.fill("#f-username", "a" + school.toString().substring(24));
            guest.fill("#f-password", PASSWORD);
            guest.fill("#f-again", PASSWORD);
            guest.click("button.primary");
            guest.waitForURL(address() + "/");
        }
    }

    @Test
    void the_head_looks_after_the_people_of_the_school() {
        PersonId teacher = people();
        for (Browser browser : both())
            try (browser) {
                browser.as(head()).open("/members").picture("members").isAccessible();
                browser.open("/members/" + teacher).picture("member").isAccessible();
                browser.page().click("a[href='#leave']");
                browser.page().waitForSelector("dialog[open]");
                browser.picture("member-leave").isAccessible();
                browser.open("/members/" + teacher + "/edit")
                        .picture("member-edit")
                        .isAccessible();
                browser.open("/invitations").picture("invitations-empty").isAccessible();
            }
        try (Browser dark = Browser.dark(address(), Browser.DESK)) {
            dark.as(head()).open("/members").picture("members-dark").isAccessible();
            dark.open("/members/" + teacher).picture("member-dark").isAccessible();
        }
    }

    @Test
    void people_look_after_their_own_account() {
        for (Browser browser : both())
            try (browser) {
                browser.as(head()).open("/profile").picture("profile").isAccessible();
                browser.open("/profile/email").picture("profile-email").isAccessible();
                browser.open("/profile/password").picture("profile-password").isAccessible();
                browser.open("/profile/phone").picture("profile-phone").isAccessible();
                Page factor = browser.open("/profile/second-factor").page();
                browser.picture("second-factor").isAccessible();
                factor.click("form[action='/profile/second-factor'] button.primary");
                factor.waitForSelector("img.qr");
                browser.picture("second-factor-set-up").isAccessible();
                factor.fill("#f-code", "000000");
                factor.click("button.primary");
                factor.waitForSelector(".problems");
                assertThat(factor.locator("img.qr").count()).isEqualTo(1);
                browser.forgivesErrors();
            }
        try (Browser dark = Browser.dark(address(), Browser.PHONE)) {
            dark.as(head()).open("/profile").picture("profile-dark").isAccessible();
        }
    }

    private PersonId people() {
        PersonId last = PersonId.newId();
        for (int i = 0; i < 60; i++) {
            last = accounts.create(NewPerson.named(FAMILY.get(i % FAMILY.size()), GIVEN.get(i % GIVEN.size()))
                    .withEmail("fatoumata.binta.ndiaye-diallo" + i + "@college.example.org"));
            accounts.grant(last, school, i % 3 == 0 ? Role.GUARDIAN : Role.TEACHER, null);
            if (i % 7 == 0) accounts.grant(last, school, Role.LIBRARIAN, null);
        }
        withPassword(last);
        return last;
    }
}
