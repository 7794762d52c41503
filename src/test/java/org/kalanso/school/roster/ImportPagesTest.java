package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.sheets.DataFiles;

class ImportPagesTest extends ImportingTest {
    private static final String GUINEA = "guinee-college/liste-eleves.xlsx";

    @Test
    void a_head_drops_a_list_sees_its_problems_and_imports_it() {
        Visitor browser = signIn.page(stranger(), person(Role.HEAD), school);
        assertThat(browser.get("/imports/new").text()).contains("Déposez le fichier ici", "20 Mo");

        var dropped = browser.upload("/imports", "file", "liste-eleves.xlsx", DataFiles.bytes(GUINEA), Map.of());
        assertThat(dropped.status()).isEqualTo(302);
        String address = dropped.header("Location");
        String page = browser.get(address).text();
        assertThat(page)
                .contains("Importer 284 élèves", "3 lignes ne seront pas importées", "liste-eleves.xlsx")
                .contains("Cette date n’existe pas : 31/02/2013", "7e B, ligne 66", "Corriger les colonnes");

        var confirmed = browser.post(address + "/confirm", Map.of("rows", "GOOD"));
        assertThat(confirmed.header("Location")).contains("/jobs/");
        UUID job = UUID.fromString(confirmed.header("Location").replaceFirst(".*/jobs/", ""));
        jobDone(browser, job);
        assertThat(browser.get("/jobs/" + job).text()).contains(address.replaceFirst("^https?://[^/]+", ""));
        assertThat(browser.get(address).text()).contains("284 créés, aucun modifié, aucun inchangé");
        assertThat(count("student")).isEqualTo(284);
    }

    @Test
    void a_bad_file_is_refused_on_the_page_in_plain_words() {
        Visitor browser = signIn.page(stranger(), person(Role.HEAD), school);
        var answer =
                browser.upload("/imports", "file", "photo.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, Map.of());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("Ce fichier n’est pas un tableau");
    }

    @Test
    void a_list_that_holds_marks_too_says_where_they_go() {
        Visitor browser = signIn.page(stranger(), person(Role.HEAD), school);
        byte[] primary = DataFiles.bytes("senegal-primaire/eleves.tsv");
        String address = browser.upload("/imports", "file", "eleves.tsv", primary, Map.of())
                .header("Location");
        assertThat(browser.get(address).text()).contains("Cette liste contient aussi des notes", "/mark-sheets");
        byte[] marks = DataFiles.bytes("guinee-college/notes-7eA-trimestre1.xlsx");
        address = browser.upload("/imports", "file", "notes.xlsx", marks, Map.of())
                .header("Location");
        assertThat(browser.get(address).text()).contains("Ce sont des notes", "/mark-sheets");
    }

    @Test
    void a_file_of_more_than_twenty_megabytes_is_refused_while_it_arrives() {
        byte[] large = new byte[(20 << 20) + 1];
        Visitor browser = signIn.page(stranger(), person(Role.HEAD), school);
        var page = browser.upload("/imports", "file", "liste.csv", large, Map.of());
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("20 Mo");
        var api = head.upload("/api/v1/imports", "file", "liste.csv", large, Map.of());
        assertThat(api.status()).isEqualTo(413);
        assertThat(api.code()).isEqualTo("platform.too-large");
        assertThat(count("roster_import")).isZero();
    }

    @Test
    void a_column_is_corrected_on_the_page() {
        Visitor browser = signIn.page(stranger(), person(Role.HEAD), school);
        byte[] list =
                "Matricule;Nom;Prénoms;Truc\nA1;BAH;Aïcha;7e A\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String address =
                browser.upload("/imports", "file", "liste.csv", list, Map.of()).header("Location");
        assertThat(browser.get(address).text()).contains("Rien à importer", "La classe manque");
        String mapped = browser.post(address + "/mapping", Map.of("heading", "Truc", "field", "CLASS"))
                .text();
        assertThat(mapped).contains("Importer 1 élève");
    }

    @Test
    void teachers_do_not_import() {
        Visitor browser = signIn.page(stranger(), person(Role.TEACHER), school);
        assertThat(browser.get("/imports/new").status()).isEqualTo(403);
    }
}
