package org.kalanso.school.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

/** Coefficients typed into a table, for a level with its tracks and for a single class. */
class CoefficientTableTest extends SchoolTest {
    private static final String PATH = "/subjects/coefficients";

    @Test
    void a_levels_table_is_saved_at_once_and_its_classes_follow() {
        String id = openClass("7e A");
        String level = level("7e");
        Map<String, String> form = form(PATH + "?level=" + level);
        form.put("k." + subject("MATH") + ".all", "5,5");
        form.put("k." + subject("EPS") + ".all", "");
        form.put("k." + subject("INFO") + ".all", "1");
        form.put("m." + subject("INFO"), "BONUS");

        assertThat(headPage.post(PATH + "?level=" + level, form).status()).isEqualTo(302);

        var subjects = headApi.get("/api/v1/classes/" + id).json().path("subjects");
        assertThat(of(subjects, "MATH").path("coefficient").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(of(subjects, "INFO").path("mode").asString()).isEqualTo("BONUS");
        assertThat(subjects.findValuesAsString("code")).doesNotContain("EPS").contains("FRA");
    }

    @Test
    void every_wrong_cell_is_marked_and_what_was_typed_stays() {
        String level = level("7e");
        Map<String, String> form = form(PATH + "?level=" + level);
        form.put("k." + subject("MATH") + ".all", "beaucoup");
        form.put("k." + subject("FRA") + ".all", "1000");
        form.put("k." + subject("HG") + ".all", "7");

        var refused = headPage.post(PATH + "?level=" + level, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Cette valeur n’est pas valable", "Entre 0,01 et 99,99", "value=\"beaucoup\"", "value=\"7\"");
        assertThat(value(PATH + "?level=" + level, "k." + subject("HG") + ".all"))
                .isEqualTo("3");
    }

    @Test
    void a_table_that_somebody_changed_meanwhile_is_not_overwritten() {
        String level = level("7e");
        Map<String, String> form = form(PATH + "?level=" + level);
        form.put("k." + subject("MATH") + ".all", "5");
        headApi.json(
                "POST", "/api/v1/coefficients", Map.of("subject", subject("MATH"), "level", level, "coefficient", "6"));

        assertThat(headPage.post(PATH + "?level=" + level, form).status()).isEqualTo(412);
        assertThat(value(PATH + "?level=" + level, "k." + subject("MATH") + ".all"))
                .isEqualTo("6");
    }

    @Test
    void a_track_has_its_own_column_and_wins_over_its_level() {
        String id = openClass("Terminale SM 1");
        String level = level("Tle");
        Map<String, String> form = form(PATH + "?level=" + level);
        String math = form.keySet().stream()
                .filter(field -> field.startsWith("k." + subject("MATH") + ".") && "5".equals(form.get(field)))
                .findFirst()
                .orElseThrow();
        form.put("k." + subject("MATH") + ".all", "1");
        form.put(math, "6");

        assertThat(headPage.post(PATH + "?level=" + level, form).status()).isEqualTo(302);

        assertThat(of(headApi.get("/api/v1/classes/" + id).json().path("subjects"), "MATH")
                        .path("coefficient")
                        .decimalValue())
                .isEqualByComparingTo("6");
    }

    @Test
    void a_class_keeps_its_own_and_goes_back_to_its_level_when_the_cell_is_emptied() {
        String id = openClass("7e A");
        String address = PATH + "?classId=" + id;
        Map<String, String> form = form(address);
        String cell = "k." + subject("MATH") + ".all";
        assertThat(headPage.get(address).text()).contains("placeholder=\"4\"");
        form.put(cell, "2,5");
        assertThat(headPage.post(address, form).status()).isEqualTo(302);
        assertThat(math(id)).isEqualByComparingTo("2.5");

        Map<String, String> again = form(address);
        again.put(cell, "");
        assertThat(headPage.post(address, again).status()).isEqualTo(302);

        assertThat(math(id)).isEqualByComparingTo("4");
    }

    @Test
    void a_coefficient_is_changed_over_the_api_with_if_match() {
        JsonNode row = headApi.get("/api/v1/coefficients").json().path("items").path(0);
        String path = "/api/v1/coefficients/" + row.path("id").asString();
        var other = api(someone("Diallo", "Alpha", Role.HEAD, newSchool()));
        String tag = headApi.get(path).header("ETag");

        assertThat(headApi.json("PUT", path, Map.of("coefficient", "7.25"), "If-Match", tag)
                        .json()
                        .path("coefficient")
                        .decimalValue())
                .isEqualByComparingTo("7.25");
        assertThat(headApi.json("PUT", path, Map.of("coefficient", "8"), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(headApi.json("PUT", path, Map.of("coefficient", "-1")).status())
                .isEqualTo(422);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.json("PUT", path, Map.of("coefficient", "1")).status()).isEqualTo(404);
    }

    private java.math.BigDecimal math(String id) {
        return of(headApi.get("/api/v1/classes/" + id).json().path("subjects"), "MATH")
                .path("coefficient")
                .decimalValue();
    }

    /** What the page would send as it stands. */
    private Map<String, String> form(String address) {
        String page = headPage.get(address).text();
        var form = new HashMap<String, String>();
        for (String pattern : List.of(
                "name=\"(k\\.[^\"]+|version|track)\"(?: value=\"([^\"]*)\")?",
                "name=\"([gm]\\.[^\"]+)\".*?(?:<option value=\"([^\"]*)\" selected|</select>)"))
            Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(page)
                    .results()
                    .forEach(field -> form.put(field.group(1), field.group(2) == null ? "" : field.group(2)));
        assertThat(form).isNotEmpty();
        return form;
    }

    private String value(String address, String field) {
        return Objects.requireNonNull(form(address).get(field), field);
    }

    private String subject(String code) {
        return of(headApi.get("/api/v1/subjects").json().path("items"), code)
                .path("id")
                .asString();
    }

    private String level(String code) {
        return of(headApi.get("/api/v1/levels").json().path("items"), code)
                .path("id")
                .asString();
    }

    private static JsonNode of(JsonNode items, String code) {
        return items.valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
