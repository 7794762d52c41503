package org.kalanso.school.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

class SchoolYearTest extends SchoolTest {
    private static final String YEARS = "/api/v1/school-years";

    @Test
    void the_next_year_takes_over_periods_coefficients_and_classes_and_waits() {
        openClass("7e A");

        var opened = headApi.json("POST", YEARS, next(Map.of("classes", true)));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("name").asString()).isEqualTo("2027-2028");
        assertThat(opened.json().path("classes").asInt()).isEqualTo(1);
        assertThat(opened.json().path("active").asBoolean()).isFalse();
        String id = opened.json().path("id").asString();
        List<JsonNode> periods = periods("?year=" + id);
        assertThat(periods.stream().map(period -> period.path("name").asString()))
                .containsExactly("Année", "1er trimestre", "2e trimestre", "3e trimestre");
        assertThat(periods.get(0).path("startsOn").asString()).isEqualTo("2027-10-04");
        assertThat(periods.get(3).path("endsOn").asString()).isEqualTo("2028-06-30");
        assertThat(headApi.get("/api/v1/classes").json().path("items").size()).isEqualTo(1);

        assertThat(headApi.json("POST", YEARS + "/" + id + "/activate", null).status())
                .isEqualTo(200);

        JsonNode group = headApi.get("/api/v1/classes").json().path("items").path(0);
        assertThat(group.path("year").asString()).isEqualTo(id);
        assertThat(headApi.get("/api/v1/classes/" + group.path("id").asString())
                        .json()
                        .path("subjects")
                        .findValuesAsString("code"))
                .contains("MATH", "FRA");
        assertThat(headApi.get(YEARS).json().path("items").findValues("active").stream()
                        .filter(JsonNode::asBoolean)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_year_with_another_organisation_has_its_sequences() {
        String id = headApi.json("POST", YEARS, next(Map.of("preset", "cameroon-secondary")))
                .json()
                .path("id")
                .asString();

        assertThat(periods("?year=" + id).stream()
                        .filter(period -> period.path("kind").asString().equals("SEQUENCE"))
                        .count())
                .isEqualTo(6);
    }

    @Test
    void wrong_years_are_refused_with_every_field() {
        assertThat(fields(headApi.json("POST", YEARS, Map.of("startsOn", "31/02/2027", "preset", "x"))
                        .json()))
                .containsExactlyInAnyOrder("startsOn", "endsOn", "preset");
        assertThat(headApi.json("POST", YEARS, next(Map.of("startsOn", "2027-06-01")))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("school.year-overlaps");
        assertThat(fields(headApi.json("POST", YEARS, next(Map.of("name", "2026-2027")))
                        .json()))
                .containsExactly("name");
    }

    @Test
    void the_active_year_stays_and_one_opened_by_mistake_goes() {
        String active = activeYear();
        String id =
                headApi.json("POST", YEARS, next(Map.of())).json().path("id").asString();

        assertThat(headApi.json("DELETE", YEARS + "/" + active, null).code()).isEqualTo("school.year-is-active");
        assertThat(headApi.json("DELETE", YEARS + "/" + id, null).status()).isEqualTo(204);
        assertThat(headApi.get(YEARS + "/" + id).status()).isEqualTo(404);

        openClass("7e A");
        String kept = headApi.json("POST", YEARS, next(Map.of("classes", true)))
                .json()
                .path("id")
                .asString();
        assertThat(headApi.json("DELETE", YEARS + "/" + kept, null).code()).isEqualTo("school.year-has-classes");
    }

    @Test
    void a_years_days_move_with_if_match_and_never_leave_a_period_outside() {
        String id = activeYear();
        String tag = headApi.get(YEARS + "/" + id).header("ETag");
        var longer = Map.of("name", "2026-2027", "startsOn", "2026-09-15", "endsOn", "2027-07-10");

        assertThat(headApi.json("PUT", YEARS + "/" + id, longer, "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(headApi.json("PUT", YEARS + "/" + id, longer, "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(periods("").getFirst().path("startsOn").asString()).isEqualTo("2026-09-15");
        var shorter = Map.of("name", "2026-2027", "startsOn", "2026-10-01", "endsOn", "2027-05-01");
        assertThat(headApi.json("PUT", YEARS + "/" + id, shorter)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("school.periods-outside");
    }

    @Test
    void another_schools_years_are_not_there_and_a_manager_only_looks() {
        var other = api(someone("Diallo", "Alpha", Role.HEAD, newSchool()));
        var manager = api(someone("Barry", "Aïssatou", Role.MANAGER, school));
        String id = activeYear();

        assertThat(other.get(YEARS + "/" + id).status()).isEqualTo(404);
        assertThat(other.json("POST", YEARS + "/" + id + "/activate", null).status())
                .isEqualTo(404);
        assertThat(other.get("/api/v1/periods?year=" + id).status()).isEqualTo(404);
        assertThat(manager.get(YEARS).status()).isEqualTo(200);
        assertThat(manager.json("POST", YEARS, next(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void the_pages_open_change_and_activate_a_year() {
        assertThat(headPage.get("/settings/years").text()).contains("2026-2027", "Année active", "2027-10-01");
        assertThat(headPage.post("/settings/years", Map.of("startsOn", "")).status())
                .isEqualTo(422);
        var opened = headPage.post("/settings/years", Map.of("startsOn", "04/10/2027", "endsOn", "30/06/2028"));
        assertThat(opened.status()).isEqualTo(302);
        String path = opened.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(headPage.get(path).text()).contains("2027-2028", "1er trimestre", "Activer cette année");
        assertThat(headPage.post(path + "/periods", Map.of("preset", "primary-10"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(
                                path,
                                Map.of("name", "Promotion 2028", "startsOn", "2027-10-04", "endsOn", "2028-06-30"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(path + "/activate", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.get("/classes").text()).contains("Promotion 2028");
        assertThat(headPage.post(path + "/remove", Map.of()).status()).isEqualTo(409);
    }

    private static Map<String, Object> next(Map<String, ?> other) {
        var input = new HashMap<String, Object>(Map.of("startsOn", "2027-10-04", "endsOn", "2028-06-30"));
        input.putAll(other);
        return input;
    }

    private String activeYear() {
        return headApi.get(YEARS).json().path("items").path(0).path("id").asString();
    }

    private List<JsonNode> periods(String query) {
        return headApi.get("/api/v1/periods" + query)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> fields(JsonNode problem) {
        return problem.path("errors").findValuesAsString("field");
    }
}
