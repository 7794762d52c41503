package org.kalanso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.KnownSecrets;
import org.kalanso.SignIn;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * September, and the year after: pupils without their PIN, a telephone that was lost, somebody who tries one password on
 * everybody, a mark that was changed, somebody who leaves. The mother with a simple phone has a journey of her own.
 */
@SuppressWarnings("NullAway.Init")
class PeopleAndTrustJourney extends KalansoTest {
    private static final String PASSWORD = "craie blanche et tableau";
    private static final Pattern PIN = Pattern.compile("([A-Z0-9]{8}/\\d)\\D+?(\\d{3} \\d{3})");

    @Autowired
    private SignIn signIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CredentialStore credentials;

    @Autowired
    private SecretHasher hasher;

    private SmallClass school;

    @BeforeEach
    void aSchoolInItsSecondWeek() {
        sql.sql("delete from accounts.failed_attempt").update();
        school = new SmallClass(sql).marked();
        String mark = school.school.toString().substring(28).toUpperCase(Locale.ROOT);
        for (int i = 0; i < school.students.size(); i++) {
            sql.sql("update school.student set matricule = :matricule where id = :id")
                    .param("matricule", mark + "/" + i)
                    .param("id", school.students.get(i))
                    .update();
            accounts.addSignInName(school.pupils.get(i), SignInName.matricule(school.school, mark + "/" + i));
        }
        sql.sql("update school.class_group set head_teacher_id = :teacher where id = :id")
                .param("teacher", school.teacher.value())
                .param("id", school.group)
                .update();
    }

    private Walker walker(Browser browser, String who) {
        return new Walker(browser, "people-and-trust/" + who);
    }

    private Browser as(Browser browser, PersonId person) {
        return browser.as(signIn.page(stranger(), person, school.school));
    }

    /** @return PIN by matricule */
    private Map<String, String> newSlips(Walker teacher) throws IOException {
        teacher.open("/classes/" + school.group).follows("Imprimer les fiches de connexion");
        teacher.page().locator("dialog[open] button.primary").click();
        teacher.waitsForTheResult();
        teacher.page().locator("main a.button.primary").click();
        var paper = teacher.page().waitForDownload(() -> teacher.presses("Télécharger les fiches"));
        Map<String, String> pins = new TreeMap<>();
        PIN.matcher(new Paper(Files.readAllBytes(paper.path())).text())
                .results()
                .forEach(slip -> pins.put(slip.group(1), slip.group(2).replace(" ", "")));
        pins.values().forEach(pin -> KnownSecrets.note("a PIN", pin));
        return pins;
    }

    private void tries(Walker somebody, String name, String secret) {
        somebody.browser().context().clearCookies();
        somebody.open("/sign-in").fills(Map.of("identifier", name, "secret", secret));
        somebody.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> somebody.presses("Se connecter"));
        somebody.page().waitForLoadState();
    }

    @Test
    void the_class_teacher_prints_new_slips_and_one_password_on_every_pupil_opens_nothing() throws IOException {
        try (Walker teacher = walker(as(Browser.desk(address()), school.teacher), "teacher");
                Walker pupil = walker(Browser.phone(address()), "pupil");
                Walker thief = walker(Browser.phone(address()), "thief")) {
            Map<String, String> lost = newSlips(teacher);
            Map<String, String> pins = newSlips(teacher);
            assertThat(pins).hasSize(3).doesNotContainValue("123456");
            String first = pins.keySet().iterator().next();

            for (String matricule : pins.keySet()) {
                tries(thief, matricule, "123456");
                assertThat(thief.page()).hasURL(Pattern.compile(".*/sign-in.*"));
            }
            thief.sees("refused");
            tries(pupil, first, lost.getOrDefault(first, ""));
            assertThat(pupil.page()).hasURL(Pattern.compile(".*/sign-in.*"));

            for (var each : pins.entrySet()) {
                tries(pupil, each.getKey(), each.getValue());
                assertThat(pupil.page()).hasURL(address() + "/");
            }
            pupil.sees("home");
            List.of(thief, pupil).forEach(one -> one.browser().forgivesErrors()); // the refusals' own status
        }
    }

    @Test
    void a_teacher_takes_an_authenticator_keeps_ten_codes_and_the_lost_phone_is_out_at_once() {
        String name = "prof." + school.school.toString().substring(28);
        accounts.addSignInName(school.teacher, SignInName.username(name));
        credentials.put(CredentialStore.Kind.PASSWORD, Map.of(school.teacher, hasher.hash(PASSWORD)));
        try (Walker lost = walker(Browser.phone(address()), "lost-phone");
                Walker desk = walker(Browser.desk(address()), "teacher-desk")) {
            tries(lost, name, PASSWORD);
            lost.open("/marks").reads("7e A");
            tries(desk, name, PASSWORD);

            desk.open("/profile/second-factor").presses("Commencer");
            String secret = desk.page().locator("code.secret").innerText();
            KnownSecrets.note("an authenticator's secret", secret.replace(" ", ""));
            desk.fills(Map.of("code", new Authenticator(secret).code(clock.instant())))
                    .presses("Activer");
            List<String> codes = desk.page().locator("ol.codes code").allInnerTexts();
            codes.forEach(code -> KnownSecrets.note("a recovery code", code));
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            desk.sees("codes").follows("Je les ai notés");

            desk.open("/profile").sees("devices");
            Locator other = desk.page().locator("form[action^='/profile/sessions/'][action$='/end'] button");
            if (other.count() > 0) other.first().click();
            lost.open("/marks");
            assertThat(lost.page()).hasURL(Pattern.compile(".*/sign-in.*"));

            // who finds the phone and knows the password still lacks the second factor; a code on paper opens it once
            tries(lost, name, PASSWORD);
            assertThat(lost.page()).hasURL(Pattern.compile(".*/sign-in/code.*"));
            lost.sees("asks-for-the-code");
            lost.fills(Map.of("otp", codes.getFirst())).presses("Se connecter");
            assertThat(lost.page()).not().hasURL(Pattern.compile(".*/sign-in.*"));
            tries(lost, name, PASSWORD);
            lost.fills(Map.of("otp", codes.getFirst())).presses("Se connecter");
            assertThat(lost.page()).hasURL(Pattern.compile(".*/sign-in/code.*"));
            lost.browser().forgivesErrors(); // the refusal's own status
        }
    }

    @Test
    void asked_who_changed_this_mark_the_head_answers_from_the_cell() {
        String book = "/classes/" + school.group + "/grid?subject=" + school.maths + "&period=" + school.term;
        var later = Map.of(
                "assessment", school.assessment(school.maths, "TEST").toString(),
                "student", school.students.getFirst().toString(),
                "value", "17",
                "version", 1,
                "key", UUID.randomUUID().toString());
        assertThat(school.api(signIn, stranger(), school.teacher)
                        .json("PATCH", "/api/v1" + book, Map.of("cells", List.of(later)))
                        .status())
                .isEqualTo(200);
        try (Walker head = walker(as(Browser.desk(address()), school.head), "head")) {
            head.open(book);
            Page page = head.page();
            // two columns of the same moment stand in no fixed order: the cell is found by its pupil and its column
            page.locator(".grid[data-ready] tr[data-p='" + school.students.getFirst() + "'] input[aria-labelledby$=' "
                            + page.locator("th[data-name='Devoir 1']").getAttribute("id") + "']")
                    .click();
            page.locator("[data-history]").click();
            page.waitForURL("**/history");
            head.sees("history").reads("11 →", "17", "Sékou Camara");
        }
    }

    @Test
    void a_leaver_takes_her_data_is_forgotten_and_her_marks_stay() throws IOException {
        PersonId leaver = school.pupils.getFirst();
        // of age: she asks for herself
        sql.sql("update school.student set born_on = date '2004-03-01' where id = :id")
                .param("id", school.students.getFirst())
                .update();
        try (Walker pupil = walker(as(Browser.phone(address()), leaver), "leaver");
                Walker head = walker(as(Browser.desk(address()), school.head), "head-decides")) {
            pupil.open("/profile/data").presses("Préparer mon fichier");
            pupil.waitsForTheResult();
            pupil.page().locator("main a.button.primary").click();
            var file = pupil.page().waitForDownload(() -> pupil.presses("Télécharger le fichier"));
            assertThat(String.join("\n", texts(Files.readAllBytes(file.path()))))
                    .contains("Aïssatou", "11");

            pupil.open("/profile/data").sees("my-data");
            pupil.page().getByText("Oublier Aïssatou Barry").first().click();
            pupil.page().getByText("Envoyer la demande").locator("visible=true").click();
            pupil.page().getByText("Votre demande est envoyée").waitFor();

            leavesTheClass();
            head.open("/erasures").page().locator("tbody a").click();
            head.page().getByLabel("Oublier cette personne").check();
            head.presses("Enregistrer la décision").sees("forgotten");

            pupil.open("/profile");
            assertThat(pupil.page()).hasURL(Pattern.compile(".*/sign-in.*"));
            head.open("/students/" + school.students.getFirst());
            assertThat(head.page().locator("body").innerText()).doesNotContain("Aïssatou");
        }
        assertThat(sql.sql("select count(*) from reportcards.mark where student_id = :id")
                        .param("id", school.students.getFirst())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private void leavesTheClass() {
        school.api(signIn, stranger(), school.head)
                .json(
                        "POST",
                        "/api/v1/classes/" + school.group + "/remove-student",
                        Map.of("student", school.students.getFirst().toString()));
    }

    private static List<String> texts(byte[] zip) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            while (in.getNextEntry() != null) texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
