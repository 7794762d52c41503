package org.kalanso.school.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

/** Lists of teachers, classes and subjects: in pages, searched, narrowed, in the order that was asked for. */
@Tag("CAMPUS-19")
class ShortListsTest extends SchoolTest {
    private static final String TEACHERS = "/api/v1/teachers";
    private static final String CLASSES = "/api/v1/classes";
    private static final String SUBJECTS = "/api/v1/subjects";

    @Test
    void teachers_follow_each_other_without_a_gap_in_every_order_though_names_are_the_same() {
        for (int i = 0; i < 5; i++) teacher("Diallo", "Mamadou", i == 0 ? null : "ENS-" + i);
        teacher("Bangoura", "Aly", "ENS-9");

        for (String sort : List.of("name", "-name", "number", "-number", "assignments", "-assignments")) {
            List<String> ids = all(TEACHERS, "sort=" + sort, "id");
            assertThat(ids).as(sort).hasSize(6).doesNotHaveDuplicates();
        }
        assertThat(all(TEACHERS, "", "familyName")).startsWith("Bangoura", "Diallo");
        assertThat(all(TEACHERS, "sort=-number", "givenNames").getFirst())
                .as("who has no number comes last, so first when turned")
                .isEqualTo("Mamadou");
    }

    @Test
    void a_teacher_added_while_somebody_turns_pages_neither_repeats_nor_hides_another() {
        for (String name : List.of("Bah", "Condé", "Diallo", "Sow")) teacher(name, "", null);
        JsonNode first = headApi.get(TEACHERS + "?limit=2").json();

        teacher("Aribot", "", null);
        teacher("Camara", "", null);

        var rest = headApi.get(
                        TEACHERS + "?limit=50&cursor=" + first.path("next").asString())
                .json();
        assertThat(first.path("items").findValuesAsString("familyName")).containsExactly("Bah", "Condé");
        assertThat(rest.path("items").findValuesAsString("familyName")).containsExactly("Diallo", "Sow");
    }

    @Test
    void teachers_are_found_by_name_and_number_and_narrowed_by_subject_and_state() {
        String classId = openClass("8e A");
        JsonNode taught = teacher("Bérété", "Mory", "ENS-1");
        JsonNode gone = teacher("Sylla", "Aly", "ENS-2");
        teacher("Touré", "Sira", "ENS-3");
        String maths = subject("MATH");
        String person = taught.path("person").asString();
        headPage.post("/classes/" + classId + "/teachers", Map.of("subject", maths, "person", person));
        headPage.post("/classes/" + classId + "/head-teacher", Map.of("person", person));
        headApi.json("DELETE", TEACHERS + "/" + gone.path("id").asString(), null);

        assertThat(all(TEACHERS, "q=berete", "familyName")).containsExactly("Bérété");
        assertThat(all(TEACHERS, "q=ens 3", "familyName")).isEmpty();
        assertThat(all(TEACHERS, "q=ens-3", "familyName")).containsExactly("Touré");
        assertThat(all(TEACHERS, "subject=" + maths, "familyName")).containsExactly("Bérété");
        assertThat(all(TEACHERS, "state=WITHOUT_COURSES", "familyName")).containsExactly("Touré");
        assertThat(all(TEACHERS, "state=HEAD_TEACHERS", "familyName")).containsExactly("Bérété");
        assertThat(all(TEACHERS, "state=LEFT", "familyName")).containsExactly("Sylla");
        assertThat(headPage.get("/teachers?state=LEFT").text())
                .contains("Sylla")
                .doesNotContain("Touré");
    }

    @Test
    void classes_come_level_after_level_and_are_found_however_they_are_spelt() {
        String eighth = openClass("8e A");
        openClass("10e B");
        openClass("7e A");
        enrol(admit("Bah", "Hawa"), eighth);

        assertThat(all(CLASSES, "", "name")).containsExactly("7e A", "8e A", "10e B");
        assertThat(all(CLASSES, "sort=-school", "name")).containsExactly("10e B", "8e A", "7e A");
        assertThat(all(CLASSES, "sort=-pupils", "name").getFirst()).isEqualTo("8e A");
        assertThat(all(CLASSES, "q=huitième A", "name")).containsExactly("8e A");
        assertThat(all(CLASSES, "q=8EME a", "name")).containsExactly("8e A");
        assertThat(all(CLASSES, "state=EMPTY", "name")).containsExactly("7e A", "10e B");
        assertThat(all(CLASSES, "state=WITHOUT_HEAD_TEACHER", "name")).hasSize(3);
        String level = headApi.get(CLASSES + "/" + eighth)
                .json()
                .path("classGroup")
                .path("levelId")
                .asString();
        assertThat(all(CLASSES, "level=" + level, "name")).containsExactly("8e A");
        assertThat(headPage.get("/classes?level=" + level).text())
                .contains("8e A", "sort=pupils")
                .doesNotContain("10e B");
    }

    @Test
    void a_teacher_turns_pages_of_their_own_classes_only() {
        openClass("7e A");
        String mine = openClass("8e A");
        String person = teacher("Bah", "Hawa", null).path("person").asString();
        headPage.post("/classes/" + mine + "/teachers", Map.of("subject", subject("MATH"), "person", person));

        var api = api(PersonId.of(person));

        assertThat(api.get(CLASSES).json().path("items").findValuesAsString("name"))
                .containsExactly("8e A");
    }

    @Test
    void subjects_come_as_on_the_card_by_name_or_by_code_and_are_found_without_accents() {
        openClass("8e A");
        headApi.json("POST", SUBJECTS, Map.of("code", "ECO", "name", "Économie", "ordinal", 1));

        List<String> byName = all(SUBJECTS, "sort=name", "name");
        assertThat(byName).isEqualTo(all(SUBJECTS, "sort=-name", "name").reversed());
        assertThat(byName).containsExactlyInAnyOrderElementsOf(all(SUBJECTS, "sort=code", "name"));
        String level = headApi.get(CLASSES + "?limit=1")
                .json()
                .path("items")
                .path(0)
                .path("levelId")
                .asString();
        assertThat(all(SUBJECTS, "level=" + level, "code")).contains("MATH").doesNotContain("ECO");
        assertThat(all(SUBJECTS, "q=economie", "code")).containsExactly("ECO");
        assertThat(all(SUBJECTS, "q=eco", "code")).contains("ECO");
        assertThat(all(SUBJECTS, "state=UNUSED", "code")).contains("ECO").doesNotContain("MATH");
        assertThat(all(SUBJECTS, "state=TAUGHT", "code")).contains("MATH").doesNotContain("ECO");
    }

    @Test
    void every_wrong_parameter_is_named_and_another_school_sees_none_of_these_rows() {
        teacher("Bah", "Hawa", null);
        for (String list : List.of(TEACHERS, CLASSES, SUBJECTS))
            assertThat(headApi.get(list + "?state=x&limit=101&sort=y&cursor=%25")
                            .json()
                            .path("errors")
                            .findValuesAsString("field"))
                    .as(list)
                    .containsExactlyInAnyOrder("state", "limit", "sort", "cursor");
        var other = api(someone("Diallo", "Alpha", Role.HEAD, newSchool()));
        assertThat(other.get(TEACHERS).json().path("items").size()).isZero();
        assertThat(other.get(CLASSES).json().path("items").size()).isZero();
    }

    @Test
    void the_description_of_the_api_names_what_a_list_may_be_asked() {
        JsonNode paths = headApi.get("/api/v1/openapi.json").json().path("paths");
        for (String list : List.of(TEACHERS, CLASSES, SUBJECTS, "/api/v1/students", "/api/v1/guardians"))
            assertThat(paths.path(list).path("get").path("parameters").findValuesAsString("name"))
                    .as(list)
                    .contains("q", "sort", "cursor", "limit", "state");
    }

    @Test
    void a_heading_turns_the_order_and_a_page_leads_to_the_next_with_what_was_asked() {
        for (int i = 0; i < 3; i++) teacher("Diallo", "Mamadou " + i, null);

        String page = headPage.get("/teachers?q=diallo&limit=2").text();
        assertThat(page)
                .contains("aria-sort=\"ascending\"", "Mamadou 0", "Mamadou 1")
                .contains("q=diallo&amp;sort=-name&amp;limit=2", "sort=number&amp;limit=2", "rel=\"next\"")
                .doesNotContain("Mamadou 2");
        assertThat(headPage.get("/teachers?q=diallo&sort=-name").text()).contains("aria-sort=\"descending\"");
    }

    private JsonNode teacher(String family, String given, @Nullable String number) {
        return headApi.json(
                        "POST",
                        TEACHERS,
                        Map.of("familyName", family, "givenNames", given, "number", number == null ? "" : number))
                .json();
    }

    private String subject(String code) {
        return headApi.get(SUBJECTS + "?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** One field of all rows, two on a page. */
    private List<String> all(String list, String query, String field) {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var answer = headApi.get(list + "?limit=2&"
                    + query.replace(" ", "%20").replace("è", "%C3%A8") + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(answer.status()).isEqualTo(200);
            var page = answer.json();
            page.path("items").forEach(item -> seen.add(item.path(field).asString("")));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return seen;
    }
}
