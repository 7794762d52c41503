package org.kalanso.school.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.school.SchoolTest;

class StudentListTest extends SchoolTest {
    @Test
    void pages_follow_each_other_without_a_gap_though_names_are_the_same() {
        for (int i = 0; i < 7; i++) admit("Diallo", "Mamadou");

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var page = headApi.get("/api/v1/students?state=ALL&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_search_knows_no_accents_and_finds_a_number_too() {
        headApi.json(
                "POST",
                "/api/v1/students",
                Map.of("familyName", "Bérété", "givenNames", "Amadou Tidiane", "matricule", "CTF/24/0099"));
        admit("Condé", "Mory");

        assertThat(names("q=tidiane+berete")).containsExactly("Bérété");
        assertThat(names("q=ctf/24")).containsExactly("Bérété");
        assertThat(names("q=100%25")).isEmpty();
        assertThat(names("sort=-name")).containsExactly("Condé", "Bérété");
    }

    @Test
    void filters_narrow_the_list() {
        String classId = openClass("8e A");
        String girl = headApi.json("POST", "/api/v1/students", Map.of("familyName", "Keïta", "sex", "F"))
                .json()
                .path("id")
                .asString();
        enrol(girl, classId);
        admit("Sylla", "Aly");

        assertThat(names("classId=" + classId + "&sex=F")).containsExactly("Keïta");
        assertThat(names("classId=" + classId + "&sex=M")).isEmpty();
        assertThat(names("state=WITHOUT_CLASS")).containsExactly("Sylla");
        assertThat(headApi.get("/api/v1/students?sort=age&limit=500&cursor=%25%25")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_pages_show_a_pupil_from_the_list_to_the_form() {
        String classId = openClass("8e A");
        String id = admit("N'Diaye-Diallo", "Mariama Ciré");
        enrol(id, classId);

        assertThat(headPage.get("/students?q=mariama").text()).contains("N'Diaye-Diallo Mariama Ciré");
        assertThat(headPage.get("/students/" + id).text()).contains("CTF/26/0001", "8e A");
        assertThat(headPage.get("/students/new").status()).isEqualTo(200);
        assertThat(headPage.post("/students/" + id, Map.of("familyName", "")).status())
                .isEqualTo(422);
        assertThat(headPage.post("/students/" + id, Map.of("familyName", "Diallo", "version", "1"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post("/students/" + id, Map.of("familyName", "Sow", "version", "1"))
                        .status())
                .isEqualTo(412);
        assertThat(headPage.post("/students/" + id + "/leave", Map.of()).status())
                .isEqualTo(302);
    }

    private List<String> names(String query) {
        String state = query.contains("state=") || query.contains("classId") ? "" : "&state=ALL";
        return headApi.get("/api/v1/students?" + query + state)
                .json()
                .path("items")
                .findValuesAsString("familyName");
    }
}
