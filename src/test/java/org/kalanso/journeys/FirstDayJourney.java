package org.kalanso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kalanso.Browser;
import org.kalanso.KnownSecrets;
import org.kalanso.platform.jobs.SchoolCalendars;

/**
 * A school opens its doors, from an empty installation to report cards that prove themselves: each step is one person doing
 * one thing, with the files that a head teacher in Guinea keeps, and stands on the step before it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class FirstDayJourney extends FirstDay {
    private static final List<String> SUBJECTS = List.of(
            "Français", "Mathématiques", "Physique-Chimie", "Histoire-Géographie", "Anglais", "Éducation physique");
    private static final Pattern SLIP = Pattern.compile("(CTF/26/\\d{4})\\D+?(\\d{3} \\d{3})");
    private final Map<String, String> pins = new HashMap<>();
    private String classAddress;
    private String council;
    private String seal;

    @Test
    @Order(1)
    void she_names_the_school_chooses_the_preset_and_is_in() {
        head.open("/").sees("set-up");
        head.fills(Map.of("name", "Collège Les Trois Fromagers", "city", "Conakry", "preset", "guinea-secondary"));
        head.fills(Map.of("familyName", "Camara", "givenNames", "Fatoumata", "identifier", "directrice"));
        head.fills(Map.of("password", PASSWORD, "passwordAgain", PASSWORD));
        head.presses("Ouvrir l’établissement").sees("home-empty");

        head.reads("Fatoumata Camara");
        assertThat(head.page().locator(".bar .where").innerText()).contains("Collège Les Trois Fromagers");
        // the calendars are looked at from the first minute on
        SchoolCalendars.look(program);
    }

    @Test
    @Order(2)
    void she_drops_her_class_list_sees_what_was_understood_and_imports_it() {
        head.open("/imports/new").sees("import");
        head.drops(FILES.resolve("liste-eleves.xlsx"))
                .presses("Lire le fichier")
                .sees("import-preview");
        head.reads("284", "469", "7e B", "CTF/26/0032", "31/02/2013", "62 12 34 5");
        assertThat(head.page().locator(".tile .figure").allInnerTexts()).startsWith("284", "5", "469", "0", "3");
        assertThat(rows("refused")).isEqualTo(3);
        assertThat(rows("ignored")).isEqualTo(2);
        assertThat(rows("warnings")).isEqualTo(8);

        head.presses("Importer 284 élèves");
        head.browser().picture("first-day/head-import-running");
        head.waitsForTheResult().sees("import-done");
        head.follows("Voir le résultat").reads("284 créés", "3 refusés");
        head.follows("Voir les classes").sees("classes");
        head.reads("7e A", "62", "7e B", "58", "8e A", "68", "9e A", "51", "10e A", "45");
    }

    @Test
    @Order(3)
    void the_same_list_again_changes_nothing() {
        head.open("/imports/new").drops(FILES.resolve("liste-eleves.xlsx")).presses("Lire le fichier");
        head.sees("import-again");
        assertThat(head.page().locator("main").innerText()).doesNotContain("Importer 284");
    }

    @Test
    @Order(4)
    void she_prints_the_sign_in_slips_of_7e_A() throws IOException {
        head.open("/classes").follows("7e A").sees("class");
        classAddress = head.page().url().replace(program.address(), "");
        head.follows("Imprimer les fiches de connexion");
        head.sees("slips-asked");
        head.page().locator("dialog[open] button.primary").click();
        head.waitsForTheResult();
        head.page().locator("main a.button.primary").click();
        head.sees("slips-ready");
        var slips = head.page().waitForDownload(() -> head.presses("Télécharger les fiches"));
        var paper = new Paper(Files.readAllBytes(slips.path()));

        SLIP.matcher(paper.text()).results().forEach(slip -> pins.put(slip.group(1), slip.group(2)));
        pins.values().forEach(pin -> KnownSecrets.note("a PIN", pin.replace(" ", "")));
        assertThat(pins).hasSize(62);
    }

    @Test
    @Order(5)
    void she_names_a_teacher_who_gets_in_by_a_personal_link() {
        head.open("/teachers/new").sees("teacher-new");
        head.fills(Map.of("familyName", "Bangoura", "givenNames", "Sékou Oumar", "sex", "M"));
        head.page().locator("main form .submit .button.primary").click();
        for (String subject : SUBJECTS) {
            head.open(classAddress + "/subjects");
            head.page()
                    .locator("tbody tr", new Page.LocatorOptions().setHasText(subject))
                    .locator("form")
                    .last()
                    .locator("button")
                    .click();
        }
        head.sees("class-subjects");
        String link = invited("Sékou Oumar Bangoura", "TEACHER");
        teacher.page().navigate(link);
        teacher.sees("invitation");
        teacher.fills(Map.of("username", "sekou.bangoura", "password", TEACHERS_PASSWORD, "again", TEACHERS_PASSWORD));
        teacher.presses("Accepter l’invitation").sees("home");
        teacher.reads("Sékou Oumar Bangoura");
    }

    @Test
    @Order(6)
    void he_enters_marks_with_nothing_but_the_keyboard_and_pastes_a_column() {
        teacher.open("/marks").sees("marks").follows("Mathématiques").sees("grid-none");
        teacher.follows("Nouvelle évaluation");
        teacher.fills(Map.of("name", "Interrogation orale", "outOf", "20"));
        teacher.page().locator("dialog[open] button.primary").click();
        Page page = teacher.page();
        page.locator(".grid[data-ready]").waitFor();
        // from the top of the page to the first cell
        for (int i = 0; i < 60 && !onACell(page); i++) page.keyboard().press("Tab");
        for (String key : List.of("1", "2", "Enter", "8", "Enter", "a", "Enter", "1", "3", "+"))
            page.keyboard().press(key);
        saved(page);
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement"
                        + ".dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                String.join("\n", Collections.nCopies(58, "11,5")));
        saved(page);
        assertThat(page.locator("tbody tr input").all().stream()
                        .map(Locator::inputValue)
                        .toList())
                .startsWith("12", "8", "abs", "13,5", "11,5")
                .hasSize(62)
                .doesNotContain("");
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        teacher.sees("grid");
    }

    @Test
    @Order(7)
    void he_drops_his_mark_sheet_and_every_mark_is_where_it_belongs() {
        teacher.open("/mark-sheets").sees("sheet");
        teacher.page().locator("#f-period").selectOption(new SelectOption().setLabel("1er trimestre"));
        teacher.drops(FILES.resolve("notes-7eA-trimestre1.xlsx"))
                .presses("Lire le fichier")
                .sees("sheet-preview");
        assertThat(teacher.page().locator(".facts dd").allInnerTexts())
                .startsWith("908", "43", "18", "6", "16", "1", "16", "0", "0");
        teacher.reads("CTF/26/0030", "CTF/26/0039", "25", "CTF/26/0023");
        teacher.presses("Importer 975 notes").sees("sheet-done");
    }

    @Test
    @Order(8)
    void the_council_names_what_is_missing_and_reminds_who_owes_it() {
        later("2026-12-21T09:00:00Z");
        signsIn(head, "directrice", PASSWORD, "sign-in");
        head.open("/councils").sees("councils").follows("7e A");
        council = head.page().url().replace(program.address(), "");
        head.sees("council-missing").reads("Il manque 17 notes");
        head.presses("Rappeler aux enseignants");

        signsIn(teacher, "sekou.bangoura", TEACHERS_PASSWORD, "sign-in");
        teacher.open("/notices").sees("notices");
        for (String subject : SUBJECTS) fillsWhatIsMissing(subject);
        assertThat(head.open(council).page().locator("main").innerText()).doesNotContain("Il manque");
    }

    @Test
    @Order(9)
    void the_council_proposes_the_head_decides_freezes_and_publishes() {
        head.open(council).sees("council");
        decides(head.page());
        head.presses("Enregistrer les décisions").reads("Les décisions sont enregistrées.");
        head.presses("Arrêter 62 bulletins").sees("council-frozen");
        head.reads("62 bulletins");
        head.presses("Publier 62 bulletins").reads("62 publiés");
        head.follows("Voir les bulletins").sees("cards");
    }

    @Test
    @Order(10)
    void the_class_prints_as_one_document_of_62_cards() {
        head.open(council).presses("Imprimer les 62 bulletins");
        head.waitsForTheResult().sees("print-done");
        var paper = new Paper(head.page()
                .request()
                .get(program.address()
                        + head.page().locator("main a.button.primary").getAttribute("href"))
                .body());

        assertThat(paper.pages()).isGreaterThanOrEqualTo(62);
        assertThat(paper.text()).contains("BALDÉ Finda", "CTF/26/0015", "Collège Les Trois Fromagers");
    }

    @Test
    @Order(11)
    void a_mother_whom_the_school_confirmed_reads_her_daughters_card_on_a_phone() {
        head.open("/students?q=Finda+Bald%C3%A9").sees("students");
        head.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText("CTF/26/0015"))
                .locator("a")
                .first()
                .click();
        head.sees("student");
        head.page().navigate(head.page().url() + "/guardians");
        head.sees("guardians");
        head.page()
                .locator("section.card", new Page.LocatorOptions().setHasText("Aïssatou Sylla"))
                .getByText("Confirmer l’identité")
                .click();
        mother.page().navigate(invited("Aïssatou Sylla", "GUARDIAN"));
        mother.fills(Map.of("username", "aissatou.sylla", "password", MOTHERS_PASSWORD, "again", MOTHERS_PASSWORD));
        mother.presses("Accepter l’invitation").sees("home");

        mother.open("/report-cards").sees("cards").follows("Finda");
        mother.sees("card").reads("1er trimestre", "Mathématiques");
        String paper = mother.page().locator("main a[href$='/pdf']").first().getAttribute("href");
        seal = new Paper(mother.page().request().get(program.address() + paper).body()).scanned();
        mother.page().locator("main a[href$='/explanation']").first().click();
        mother.page().locator("main details > summary").all().forEach(Locator::click);
        mother.sees("explanation");
        assertThat(mother.page().locator("main").innerText()).contains("Interrogation orale");
    }

    @Test
    @Order(12)
    void whoever_scans_the_paper_is_told_that_it_is_authentic_with_and_without_a_network() throws IOException {
        assertThat(seal).startsWith(program.address().toUpperCase(java.util.Locale.ROOT) + "/VERIFY#");
        try (Walker finder = walker(Browser.phone(program.address()), "finder")) {
            finder.page().navigate(seal);
            finder.page().locator("#verdict .banner").waitFor();
            finder.sees("verified").reads("Authentique", "CTF/26/0015", "Collège Les Trois Fromagers");
            Path saved = Path.of("target", "first-day-verification.html").toAbsolutePath();
            Files.write(
                    saved,
                    finder.page()
                            .request()
                            .get(program.address() + "/verify/offline")
                            .body());
            finder.browser().context().setOffline(true);
            finder.page().navigate(saved.toUri().toString());
            finder.page().locator("#seal").fill(seal);
            finder.sees("verified-offline").reads("Authentique", "CTF/26/0015", "plus récente peut exister");
        }
    }

    @Test
    @Order(13)
    void her_daughter_signs_in_with_matricule_and_pin() {
        try (Walker pupil = walker(Browser.phone(program.address()), "pupil")) {
            signsIn(
                    pupil,
                    "CTF/26/0015",
                    Objects.requireNonNull(pins.get("CTF/26/0015")).replace(" ", ""),
                    "sign-in");
            pupil.sees("home").open("/report-cards").reads("1er trimestre");
        }
    }

    @Test
    @Order(14)
    void on_the_15th_the_drafts_of_the_last_closed_period_are_prepared_and_nothing_is_frozen() {
        later("2027-01-15T00:00:30Z");
        SchoolCalendars.look(program);
        signsIn(head, "directrice", PASSWORD, "sign-in-again");
        Page page = head.open("/notices").page();
        for (int i = 0; i < 100 && !page.locator("main").innerText().contains("222"); i++) {
            page.waitForTimeout(100);
            page.reload();
        }
        head.sees("drafts-ready").reads("1er trimestre", "222");
        head.presses("Ouvrir").sees("councils-drafted");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Arrêtée"))
                        .count())
                .isEqualTo(1);
        head.open("/").sees("home-full");
    }
}
