package org.kalanso.school.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

/** Periods of the school's first year: three terms of a Guinean college. */
class PeriodTest extends SchoolTest {
    private static final String PERIODS = "/api/v1/periods";

    @Test
    void a_period_is_renamed_and_moved_inside_its_year_only() {
        JsonNode term = period("3e trimestre");
        String path = PERIODS + "/" + id(term);
        String tag = headApi.get(path).header("ETag");
        var input =
                new HashMap<>(Map.of("name", "Troisième trimestre", "startsOn", "2027-04-12", "endsOn", "2027-06-25"));

        assertThat(headApi.json("PUT", path, input, "If-Match", tag).status()).isEqualTo(200);
        assertThat(headApi.json("PUT", path, input, "If-Match", tag).status()).isEqualTo(412);
        assertThat(period("Troisième trimestre").path("ordinal").asInt()).isEqualTo(3);
        input.put("endsOn", "2027-08-01");
        assertThat(codes(headApi.json("PUT", path, input))).containsExactly("school.period-outside");
        input.put("endsOn", "2027-06-25");
        input.put("startsOn", "2027-01-01");
        assertThat(codes(headApi.json("PUT", path, input))).containsExactly("school.periods-overlap");
        assertThat(headApi.json("PUT", path, Map.of("endsOn", "x"))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "startsOn", "endsOn");
    }

    @Test
    void a_term_is_divided_into_sequences_and_made_whole_again() {
        JsonNode term = period("1er trimestre");
        var sequence = new HashMap<String, Object>(Map.of(
                "parent",
                id(term),
                "kind",
                "SEQUENCE",
                "name",
                "Séquence 1",
                "startsOn",
                term.path("startsOn").asString(),
                "endsOn",
                "2026-11-10"));

        var added = headApi.json("POST", PERIODS, sequence);

        assertThat(added.status()).isEqualTo(201);
        assertThat(period("1er trimestre").path("leaf").asBoolean()).isFalse();
        assertThat(headApi.json("DELETE", PERIODS + "/" + id(term), null).code())
                .isEqualTo("school.period-holds-others");
        sequence.put("kind", "TERM");
        assertThat(codes(headApi.json("POST", PERIODS, sequence))).containsExactly("school.period-kind");
        assertThat(headApi.json("DELETE", PERIODS + "/" + id(added.json()), null)
                        .status())
                .isEqualTo(204);
        assertThat(period("1er trimestre").path("leaf").asBoolean()).isTrue();
    }

    @Test
    void what_marks_hang_on_is_neither_removed_nor_divided() {
        Map<String, Object> where = marked();
        String term = String.valueOf(where.get("period"));
        String year = headApi.get(PERIODS + "/" + term).json().path("year").asString();

        assertThat(headApi.json("DELETE", PERIODS + "/" + term, null).code()).isEqualTo("school.has-marks");
        assertThat(headApi.json(
                                "POST",
                                PERIODS,
                                Map.of(
                                        "parent",
                                        term,
                                        "kind",
                                        "SEQUENCE",
                                        "name",
                                        "Séquence 1",
                                        "startsOn",
                                        "2026-10-01",
                                        "endsOn",
                                        "2026-11-01"))
                        .code())
                .isEqualTo("school.has-marks");
        assertThat(headPage.post("/settings/years/" + year + "/periods", Map.of("preset", "primary-10"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_marks_hang_on_in_a_class_is_neither_removed_nor_taken_from_it() {
        Map<String, Object> where = marked();
        assertThat(headApi.json("DELETE", "/api/v1/subjects/" + where.get("subject"), null)
                        .code())
                .isEqualTo("school.has-marks");
        assertThat(headApi.json("DELETE", "/api/v1/classes/" + where.get("classId"), null)
                        .code())
                .isEqualTo("school.has-marks");
        String coefficient = headApi.get("/api/v1/coefficients")
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("subject").asString().equals(where.get("subject"))
                        && row.path("levelCode").asString().equals("7e"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(headApi.json("DELETE", "/api/v1/coefficients/" + coefficient, null)
                        .code())
                .isEqualTo("school.has-marks");
    }

    @Test
    void a_closed_period_takes_no_marks_until_it_is_opened_again() {
        Map<String, Object> where = marked();
        String path = PERIODS + "/" + where.get("period");

        assertThat(headApi.json("POST", path + "/close", null)
                        .json()
                        .path("closedAt")
                        .isNull())
                .isFalse();
        assertThat(headApi.json("POST", "/api/v1/assessments", where).code()).isEqualTo("reportcards.period-frozen");
        assertThat(headApi.json("POST", path + "/reopen", null)
                        .json()
                        .path("closedAt")
                        .isNull())
                .isTrue();
        assertThat(headApi.json("POST", "/api/v1/assessments", where).status()).isEqualTo(201);
    }

    @Test
    void closing_the_year_closes_what_is_in_it_and_opening_a_term_opens_the_year() {
        String year = id(period("Année"));
        headApi.json("POST", PERIODS + "/" + year + "/close", null);
        assertThat(period("2e trimestre").path("closedAt").isNull()).isFalse();

        headApi.json("POST", PERIODS + "/" + id(period("2e trimestre")) + "/reopen", null);

        assertThat(period("Année").path("closedAt").isNull()).isTrue();
        assertThat(period("1er trimestre").path("closedAt").isNull()).isFalse();
    }

    @Test
    void the_pages_change_close_add_and_remove() {
        String term = id(period("3e trimestre"));
        String year = period("3e trimestre").path("year").asString();
        String path = "/settings/periods/" + term;

        assertThat(headPage.get(path).text()).contains("3e trimestre", "Clôturer la période");
        assertThat(headPage.post(path, Map.of("name", "")).status()).isEqualTo(422);
        assertThat(headPage.post(
                                path,
                                Map.of("name", "Dernier trimestre", "startsOn", "2027-05-01", "endsOn", "2027-06-30"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(path + "/close", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.get("/settings/years/" + year).text()).contains("Dernier trimestre", "Clôturée");
        assertThat(headPage.post(path + "/reopen", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.post(path + "/remove", Map.of()).status()).isEqualTo(302);
        String add = "/settings/years/" + year + "/periods/new";
        assertThat(headPage.get(add).text()).contains("Ajouter la période");
        assertThat(headPage.post(add, Map.of("name", "3e trimestre")).status()).isEqualTo(422);
        assertThat(headPage.post(
                                add,
                                Map.of(
                                        "parent",
                                        id(period("Année")),
                                        "kind",
                                        "TERM",
                                        "name",
                                        "3e trimestre",
                                        "startsOn",
                                        "2027-05-01",
                                        "endsOn",
                                        "2027-06-30"))
                        .status())
                .isEqualTo(302);
        assertThat(period("3e trimestre").path("ordinal").asInt()).isEqualTo(3);
    }

    /** An assessment of a 7th year class in mathematics, first term. @return what it was made with */
    private Map<String, Object> marked() {
        String classId = openClass("7e A");
        String math = headApi.get("/api/v1/subjects")
                .json()
                .path("items")
                .valueStream()
                .filter(subject -> subject.path("code").asString().equals("MATH"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var where = new HashMap<String, Object>(
                Map.of("classId", classId, "subject", math, "period", id(period("1er trimestre")), "name", "Devoir 1"));
        where.put("outOf", 20);
        assertThat(headApi.json("POST", "/api/v1/assessments", where).status()).isEqualTo(201);
        return where;
    }

    private JsonNode period(String name) {
        return headApi.get(PERIODS)
                .json()
                .path("items")
                .valueStream()
                .filter(period -> period.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }

    private static List<String> codes(org.kalanso.Visitor.Answer answer) {
        return answer.json().path("errors").findValuesAsString("code");
    }
}
