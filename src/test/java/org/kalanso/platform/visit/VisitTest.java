package org.kalanso.platform.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.SchoolTest;

/** Whoever runs the installation comes into a school openly, for an hour, and not otherwise. */
class VisitTest extends SchoolTest {
    private PersonId admin;
    private Visitor api;

    @BeforeEach
    void appoint() {
        admin = someone("Sylla", "Ibrahima", null, school);
        administrator(admin);
        api = api(admin);
    }

    @Test
    void without_a_visit_nothing_of_a_school_is_reached_but_that_there_is_one() {
        UUID job = job(school, head);
        assertThat(api.get("/api/v1/schools/" + school).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/jobs/" + job).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/jobs?limit=100").text()).doesNotContain(job.toString());
        assertThat(api.get("/api/v1/journal?limit=100").text()).doesNotContain(school.toString());
        assertThat(api.get("/api/v1/journal/anchors").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/deliveries").status()).isEqualTo(200);
        var refused = api.json("PUT", "/api/v1/schools/" + school, Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("school.visit-needed");
    }

    @Test
    void a_visit_opens_one_school_for_an_hour() {
        UUID here = job(school, head);
        UUID elsewhere = job(newSchool(), head);
        var begun = visit(api, school, "HELP_ASKED");
        assertThat(begun.status()).isEqualTo(200);
        assertThat(api.get("/api/v1/jobs/" + here).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/jobs/" + elsewhere).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/journal?limit=100").text()).contains(school.toString());
        clock.advance(Duration.ofMinutes(61));
        var later = api(admin);
        assertThat(later.get("/api/v1/jobs/" + here).status()).isEqualTo(404);
    }

    @Test
    void its_head_reads_in_the_journal_who_came_why_and_when_they_left() {
        visit(api, school, "CHECK");
        assertThat(api.json("DELETE", "/api/v1/visit", null).status()).isEqualTo(204);
        assertThat(api.get("/api/v1/jobs/" + job(school, head)).status()).isEqualTo(404);
        assertThat(headApi.get("/api/v1/journal").json().path("items").findValuesAsString("act"))
                .contains("visit.began", "visit.ended");
        assertThat(headPage.get("/journal").text()).contains("contrôle", "Ibrahima Sylla");
    }

    @Test
    void the_page_asks_for_a_reason_says_where_one_is_and_lets_out_again() {
        var page = page(admin);
        assertThat(page.get("/schools").text()).contains("Entrer pour une heure", "Panne à comprendre");
        assertThat(page.post("/schools/" + school + "/visit", Map.of()).status())
                .isEqualTo(422);
        assertThat(page.post("/schools/" + school + "/visit", Map.of("reason", "FAULT"))
                        .header("Location"))
                .endsWith("/journal");
        assertThat(page.get("/journal").text()).contains("Vous visitez cet établissement", "Les Trois Fromagers");
        assertThat(page.post("/visit/end", Map.of()).status()).isEqualTo(302);
        assertThat(page.get("/journal").text()).doesNotContain("Vous visitez cet établissement");
    }

    @Test
    void a_visit_gives_no_role_and_belongs_to_its_session_alone() {
        visit(api, school, "FAULT");
        assertThat(api.get("/api/v1/students").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/settings").status()).isEqualTo(403);
        UUID job = job(school, head);
        assertThat(api.get("/api/v1/jobs/" + job).status()).isEqualTo(200);
        assertThat(api(admin).get("/api/v1/jobs/" + job).status()).isEqualTo(404);
    }

    @Test
    void who_heads_a_school_of_their_own_leaves_it_behind_during_a_visit() {
        PersonId both = someone("Keïta", "Aminata", Role.HEAD, newSchool());
        administrator(both);
        var visitor = api(both);
        assertThat(visitor.get("/api/v1/students").status()).isEqualTo(200);
        visit(visitor, school, "HANDOVER");
        assertThat(visitor.get("/api/v1/students").status()).isEqualTo(403);
        visitor.json("DELETE", "/api/v1/visit", null);
        assertThat(visitor.get("/api/v1/students").status()).isEqualTo(200);
    }

    @Test
    void nobody_else_visits_and_no_school_that_there_is_not() {
        assertThat(visit(headApi, newSchool(), "FAULT").status()).isEqualTo(403);
        assertThat(visit(api, SchoolId.newId(), "FAULT").status()).isEqualTo(404);
        assertThat(visit(api, school, "CURIOSITY").status()).isEqualTo(422);
    }

    private static Visitor.Answer visit(Visitor who, SchoolId where, String reason) {
        return who.json("POST", "/api/v1/schools/" + where + "/visit", Map.of("reason", reason));
    }

    private UUID job(SchoolId where, PersonId asker) {
        UUID id = Ids.newId();
        sql.sql("""
                        insert into platform.job (id, kind, school_id, asked_by, payload, state, created_at)
                        values (:id, 'platform.rehearsal', :school, :person, '{}', 'DONE', now())""")
                .param("id", id)
                .param("school", where.value())
                .param("person", asker.value())
                .update();
        return id;
    }
}
