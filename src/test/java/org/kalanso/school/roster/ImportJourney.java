package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.sheets.DataFiles;

/** A head brings lists: one with mistakes, the corrected one, the next one with changes, and a very long one. */
class ImportJourney extends ImportingTest {
    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    private Visitor person;

    @BeforeEach
    void the_head_is_signed_in() {
        person = signIn.page(stranger(), person(Role.HEAD), school);
    }

    @Test
    void a_list_with_mistakes_is_shown_in_plain_words_corrected_and_imported() throws IOException {
        Path list =
                Files.write(folder.resolve("liste-eleves.xlsx"), DataFiles.bytes("guinee-college/liste-eleves.xlsx"));
        Path photo = Files.write(folder.resolve("photo.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path corrected = file("corrigee.csv", "Matricule;Nom;Prénoms;Classe\nCTF/26/0032;BARRY;Aïcha;7e A\n");
        try (var desk = Browser.desk(address()).as(person)) {
            drop(desk.open("/imports/new").picture("import-new").isAccessible(), photo);
            assertThat(desk.page().locator("main").innerText()).contains("Ce fichier n’est pas un tableau");
            desk.picture("import-refused").isAccessible().forgivesErrors();

            drop(desk.open("/imports/new"), list);
            looks(desk, "import-preview");
            String main = desk.page().locator("main").innerText();
            assertThat(main).contains("7e B, ligne 66", "10e A, ligne 53", "3 lignes ne seront pas importées");

            drop(desk, corrected);
            assertThat(desk.page().locator("main").innerText()).contains("Importer 1 élève", "corrigee.csv");
            desk.page().goBack();
            press(desk, "Importer 284 élèves");
            result(desk);
            desk.picture("import-result").isAccessible();
            assertThat(count("student")).isEqualTo(284);
        }
    }

    @Test
    void what_changes_is_shown_before_and_after() throws IOException {
        confirm(drop("liste.xlsx", DataFiles.bytes("guinee-college/liste-eleves.xlsx")), "GOOD");
        Path next = file(
                "rentree.csv",
                "Matricule;Nom;Prénoms;Né(e) le;Classe;Lieu;Tuteur;Téléphone\n"
                        + "CTF/26/0030;Baldé;Hadja Kadiatou;04/02/2013;7e B;Labé;Oncle Kaba;622112233\n"
                        + "CTF/26/0039;Tout;Autre;;7e A;;;\nCTF/27/0001;NOUVELLE;Élève;;15e Z;;;\n");
        try (var desk = Browser.desk(address()).as(person)) {
            drop(desk.open("/imports/new"), next);
            looks(desk, "import-changes");
            assertThat(desk.page().locator("main").innerText())
                    .contains(
                            "Ce qui change", "04/02/2013", "7e B", "La classe « 15e Z » ne correspond à aucun niveau");
        }
    }

    @Test
    void five_thousand_pupils_come_in_while_the_head_does_something_else() throws IOException {
        var text = new StringBuilder("Matricule;Nom;Prénoms;Classe\n");
        for (int i = 0; i < MANY; i++)
            text.append("G%05d;BAH;Aïcha %d;%de %d\n".formatted(i, i, 7 + i % 4, 1 + i / 4 % 25));
        Path list = file("cinq-mille.csv", text.toString());
        try (var desk = Browser.desk(address()).as(person)) {
            drop(desk.open("/imports/new"), list);
            String preview = desk.page().url();
            desk.page().locator("main form button.primary").first().click();
            desk.page().waitForURL(Pattern.compile(".*/jobs/.+"));
            UUID job = UUID.fromString(desk.page().url().replaceFirst(".*/jobs/", ""));
            desk.page()
                    .waitForFunction(
                            "() => (document.querySelector('progress')?.value ?? 0) > 0 || document.querySelector('main a.button.primary')");
            desk.picture("import-running").isAccessible();
            desk.open("/classes");
            assertThat(desk.page().locator("h1").innerText()).isEqualTo("Classes");

            jobDone(person, job);
            desk.page().navigate(preview);
            assertThat(desk.page().locator("main").innerText()).containsPattern("5.000 créés");
            assertThat(count("student")).isEqualTo(MANY);
        }
    }

    /** The page that is shown now, as a phone, a desk and the night show it. */
    private void looks(Browser desk, String name) {
        desk.picture(name).isAccessible();
        String path = desk.page().url().replaceFirst("^https?://[^/]+", "");
        try (var phone = Browser.phone(address()).as(person);
                var night = Browser.dark(address(), Browser.DESK).as(person)) {
            for (var other : List.of(phone, night))
                other.open(path).picture(name + (other == night ? "-dark" : "")).isAccessible();
        }
    }

    private static void drop(Browser browser, Path file) {
        browser.page().locator("input[type=file]").setInputFiles(file);
        press(browser, "Lire le fichier");
    }

    private static void press(Browser browser, String button) {
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        browser.page().waitForLoadState();
    }

    /** From the job's page, once it is over, to what came of it. */
    private static void result(Browser browser) {
        browser.page().locator("main a.button.primary").click();
        browser.page().waitForURL(Pattern.compile(".*/imports/.+"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
