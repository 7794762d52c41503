package org.kalanso.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What people see of long work: their own, a head's whole school, what went wrong in one sentence, and a way to go on. */
class JobPagesJourney extends AccountsTest {
    @Autowired
    private Jobs jobs;

    @Autowired
    private ObjectProvider<JobWork<?>> works;

    @Autowired
    private Messages messages;

    @Test
    void a_failed_job_says_why_with_its_code_and_number_and_is_started_again_from_its_page() {
        PersonId head = person(Role.HEAD);
        Visitor visitor = signIn.page(stranger(), head, school);
        UUID refused = ended(start(head, "refuse"));
        start(head, "wait");

        try (var phone = Browser.phone(address()).as(visitor);
                var desk = Browser.desk(address()).as(visitor);
                var dark = Browser.dark(address(), Browser.PHONE).as(visitor)) {
            for (var browser : List.of(phone, desk)) {
                browser.open("/jobs").picture("jobs").isAccessible();
                browser.open("/jobs?show=FAILED");
                assertThat(browser.page().locator("table").textContent())
                        .contains("Échec", "Fatoumata Camara", "Cette page n’existe pas")
                        .doesNotContain("En cours");
                browser.open("/jobs/" + refused).picture("job-failed").isAccessible();
                assertThat(browser.page().locator("main").textContent())
                        .contains("platform.not-found", request(refused), "Cette page n’existe pas");
            }
            dark.open("/jobs").picture("jobs-dark").isAccessible();
            desk.page().locator("form[action$='/retry'] button").click();
            desk.page().waitForURL("**/jobs/" + refused);
            assertThat(desk.page().locator(".toasts").textContent()).contains("relancé");
        }
        assertThat(attempts(ended(refused))).isEqualTo(1);
    }

    @Test
    void the_list_shows_what_the_reader_may_watch_and_nothing_of_another_school() {
        PersonId teacher = person(Role.TEACHER);
        UUID own = ended(start(teacher, "refuse"));
        UUID other = ended(start(person(Role.MANAGER), "count"));
        var seen = signIn.api(stranger(), teacher, school)
                .get("/api/v1/jobs?state=FAILED,CANCELLED", "Accept-Language", "fr");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains(own.toString(), "Cette page n’existe pas")
                .doesNotContain(other.toString());
        assertThat(signIn.api(stranger(), teacher, school).get("/api/v1/jobs").text())
                .doesNotContain(other.toString());
        assertThat(signIn.page(stranger(), person(Role.HEAD), school)
                        .get("/jobs")
                        .text())
                .contains(own.toString(), other.toString());
        SchoolId elsewhere = SchoolId.newId();
        PersonId foreign = person(Role.GUARDIAN);
        accounts.grant(foreign, elsewhere, Role.HEAD, null);
        Visitor stranger = signIn.page(stranger(), foreign, elsewhere);
        assertThat(stranger.get("/jobs").text()).doesNotContain(own.toString(), other.toString());
        assertThat(stranger.get("/jobs/" + own).status()).isEqualTo(404);
        assertThat(stranger.post("/jobs/" + own + "/retry", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void only_what_ended_badly_is_started_again_and_what_runs_can_be_stopped() {
        PersonId head = person(Role.HEAD);
        Visitor api = signIn.api(stranger(), head, school);
        UUID done = ended(start(head, "count"));
        var refused = api.json("POST", "/api/v1/jobs/" + done + "/retry", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("platform.job-not-over");
        UUID waiting = start(head, "wait");
        assertThat(api.json("POST", "/api/v1/jobs/" + waiting + "/cancel", null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void every_kind_of_work_has_its_name_in_both_languages() {
        assertThat(works.stream().map(JobWork::kind).filter(kind -> !kind.equals("platform.rehearsal")))
                .isNotEmpty()
                .allMatch(kind -> messages.has("job." + kind + ".title"));
    }

    private UUID start(PersonId asker, String behaviour) {
        return jobs.start(new JobOrder("platform.rehearsal", school, asker, new Rehearsal.Order(behaviour, 3)));
    }

    private UUID ended(UUID job) {
        long until = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
        while (!List.of("DONE", "FAILED", "CANCELLED").contains(column("state", job))) {
            if (System.nanoTime() > until) throw new AssertionError("job is not over after 30 s");
            Thread.onSpinWait();
        }
        return job;
    }

    private String request(UUID job) {
        return column("request_id", job);
    }

    private int attempts(UUID job) {
        return Integer.parseInt(column("attempts", job));
    }

    private String column(String name, UUID job) {
        return sql.sql("select " + name + "::text from platform.job where id = :id")
                .param("id", job)
                .query(String.class)
                .single();
    }
}
