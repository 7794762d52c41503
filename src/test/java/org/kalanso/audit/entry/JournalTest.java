package org.kalanso.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.SchoolTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The journal as its readers get it: what is asked for, in words, and nothing of another school. */
class JournalTest extends SchoolTest {
    @Autowired
    private Accounts people;

    @Test
    void an_entry_says_who_did_what_to_whom_and_what_changed() {
        String pupil = admit("Diallo", "Mariama Ciré");
        headApi.json("PATCH", "/api/v1/students/" + pupil, Map.of("givenNames", "Mariama"));
        var items = entries("?kind=student&object=" + pupil);
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().path("sentence").asString()).isEqualTo("Élève modifié");
        assertThat(items.getFirst().path("actorName").asString()).isEqualTo("Fatoumata Camara");
        assertThat(items.getFirst().path("object").asString()).isEqualTo("Diallo Mariama");
        assertThat(items.getLast().path("act").asString()).isEqualTo("pupil.admitted");
    }

    @Test
    void filters_find_by_person_group_day_and_text() {
        admit("Sow", "Ibrahima");
        openClass("7e A");
        assertThat(acts("?group=PEOPLE")).contains("pupil.admitted").doesNotContain("class.opened");
        assertThat(acts("?group=SCHOOL")).contains("class.opened").doesNotContain("pupil.admitted");
        assertThat(acts("?who=camara+FATOUMATA")).contains("class.opened");
        assertThat(acts("?who=personne+de+ce+nom")).isEmpty();
        assertThat(acts("?q=ibrahima+sow")).containsOnly("pupil.admitted");
        assertThat(acts("?actor=" + head)).contains("pupil.admitted");
        assertThat(acts("?from=2999-01-01")).isEmpty();
        assertThat(acts("?to=2000-01-01")).isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_skip_while_entries_are_added() {
        for (int i = 0; i < 7; i++) admit("Bah", "Élève " + i);
        var seen = new ArrayList<Long>();
        String cursor = "";
        do {
            JsonNode page =
                    headApi.get("/api/v1/journal?q=bah&limit=3" + cursor).json();
            page.path("items").values().forEach(item -> seen.add(item.path("id").asLong()));
            admit("Bah", "Plus tard");
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_head_reads_their_own_school_and_no_other_and_a_teacher_none() {
        String pupil = admit("Kourouma", "Ahmadou");
        SchoolId other = newSchool();
        PersonId foreign = someone("Keita", "Salif", Role.HEAD, other);
        assertThat(api(foreign)
                        .get("/api/v1/journal?object=" + pupil + "&kind=student")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(page(foreign).get("/journal?q=kourouma").text()).doesNotContain("Kourouma Ahmadou");
        PersonId teacher = someone("Barry", "Aïssatou", Role.TEACHER, school);
        assertThat(api(teacher).get("/api/v1/journal").status()).isEqualTo(403);
        assertThat(page(teacher).get("/journal").status()).isEqualTo(403);
        assertThat(stranger().get("/api/v1/journal").status()).isEqualTo(401);
    }

    @Test
    void who_runs_the_installation_reads_a_school_only_while_visiting_it_and_its_journal_says_so() {
        String pupil = admit("Touré", "Samory");
        PersonId admin = people.create(NewPerson.named("Sylla", "Ibrahima"));
        people.makePlatformAdmin(admin);
        Visitor visitor = signIn.api(stranger(), admin, null);
        String asked = "/api/v1/journal?kind=student&object=" + pupil;
        assertThat(visitor.get(asked).json().path("items")).isEmpty();
        assertThat(signIn.page(stranger(), admin, null).get("/journal").status())
                .isEqualTo(200);
        visitor.json("POST", "/api/v1/schools/" + school + "/visit", Map.of("reason", "FAULT"));
        assertThat(visitor.get(asked).json().path("items")).isNotEmpty();
        assertThat(headPage.get("/journal").text())
                .contains("Visite de l’administrateur de l’installation", "panne", "Ibrahima Sylla");
    }

    @Test
    void the_export_is_a_job_whose_file_only_the_same_school_gets() {
        admit("Conté", "=SOMME(A1)");
        String job = headPage.post("/journal/export?q=cont%C3%A9", Map.of("format", "CSV"))
                .header("Location")
                .replaceFirst(".*/jobs/", "");
        String href = jobDone(headApi, UUID.fromString(job))
                .path("result")
                .path("href")
                .asString();
        var file = headPage.get(href);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                .contains("Élève inscrit;Conté =SOMME(A1)")
                .contains("Fatoumata Camara");
        PersonId foreign = someone("Keita", "Salif", Role.HEAD, newSchool());
        assertThat(page(foreign).get(href).status()).isEqualTo(404);
        assertThat(headPage.get("/journal/exports/..%2F..%2Fsecrets").status()).isIn(400, 404);
    }

    @Test
    void the_evening_anchor_is_listed_with_its_fingerprint() {
        admit("Condé", "Alpha");
        sql.sql("""
                        insert into audit.anchor (school_id, taken_on, position, mac, taken_at)
                        values (:school, '2026-11-20', 12, decode(repeat('ab', 32), 'hex'), now())""").param("school", school.value()).update();
        assertThat(headPage.get("/journal/anchors").text()).contains("20 novembre 2026", "ABAB-ABAB-ABAB-ABAB");
        assertThat(headApi.get("/api/v1/journal/anchors")
                        .json()
                        .path("items")
                        .path(0)
                        .path("entries")
                        .asInt())
                .isEqualTo(12);
        PersonId foreign = someone("Keita", "Salif", Role.HEAD, newSchool());
        assertThat(page(foreign).get("/journal/anchors").text()).doesNotContain("ABAB-ABAB");
    }

    private List<JsonNode> entries(String query) {
        return List.copyOf(headApi.get("/api/v1/journal" + query, "Accept-Language", "fr")
                .json()
                .path("items")
                .values());
    }

    private List<String> acts(String query) {
        return entries(query).stream().map(item -> item.path("act").asString()).toList();
    }
}
