package org.kalanso.school.guardiancode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.SchoolTest;

/** A parent types in the code that the school printed, and sees the child. */
class GuardianCodeTest extends SchoolTest {
    private static final Pattern CODE = Pattern.compile("\\b([A-HJ-NP-Z2-9]{4} [A-HJ-NP-Z2-9]{4})\\b");
    private static final String MINE = "/api/v1/users/me/children";

    private String child;
    private String classId;
    private PersonId mother;
    private Visitor motherApi;

    @BeforeEach
    void aChildInAClass() {
        child = admit("Bah", "Hawa");
        classId = openClass("7e A");
        enrol(child, classId);
        mother = someone("Diallo", "Mabinty", null, school);
        motherApi = api(mother);
    }

    @Test
    void a_mother_sees_her_two_children_of_two_schools_under_one_account() throws IOException {
        enter(motherApi, codes(headPage, headApi, classId).getFirst(), 201);
        SchoolId other = newSchool();
        PersonId otherHead = someone("Touré", "Binta", Role.HEAD, other);
        var otherApi = api(otherHead);
        String second = otherApi.json("POST", "/api/v1/students", Map.of("familyName", "Bah", "givenNames", "Lansana"))
                .json()
                .path("id")
                .asString();
        String otherClass = otherApi.json("POST", "/api/v1/classes", Map.of("name", "8e B"))
                .json()
                .path("id")
                .asString();
        otherApi.json("POST", "/api/v1/classes/" + otherClass + "/add-student", Map.of("student", second));
        enter(motherApi, codes(page(otherHead), otherApi, otherClass).getFirst(), 201);

        assertThat(motherApi.get(MINE).json().path("items").size()).isEqualTo(2);
        assertThat(page(mother).get("/children").text()).contains("Bah Hawa", "Bah Lansana", "8e B");
        assertThat(motherApi.get("/api/v1/students/" + child).status()).isEqualTo(200);
        assertThat(sql.sql("select may_collect from school.guardianship where student_id = ?::uuid")
                        .param(child)
                        .query(Boolean.class)
                        .single())
                .as("a code lets see, not collect")
                .isFalse();
    }

    @Test
    void a_guardian_whom_the_school_knows_by_name_becomes_the_account_and_is_not_doubled() throws IOException {
        headApi.json(
                "POST",
                "/api/v1/students/" + child + "/guardians",
                Map.of("name", "mabinty DIALLO", "phone", "622547214", "relation", "MOTHER"));
        enter(motherApi, codes(headPage, headApi, classId).getFirst(), 201);
        var links =
                headApi.get("/api/v1/students/" + child + "/guardians").json().path("items");
        assertThat(links.size()).isEqualTo(1);
        assertThat(links.get(0).path("person").asString()).isEqualTo(mother.toString());
        assertThat(links.get(0).path("confirmedAt").isNull()).isFalse();
    }

    @Test
    void a_code_is_good_once_even_for_two_at_the_same_moment() throws Exception {
        String code = codes(headPage, headApi, classId).getFirst();
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var eight = threads.invokeAll(Collections.<Callable<Integer>>nCopies(8, () -> {
                var parent = api(someone("Sow", "Alpha", null, school));
                barrier.await();
                return parent.json("POST", MINE, Map.of("code", code, "relation", "FATHER"))
                        .status();
            }));
            int in = 0;
            for (var one : eight) in += one.get() == 201 ? 1 : 0;
            assertThat(in).isEqualTo(1);
        }
        assertThat(wrong(motherApi, code)).isEqualTo("school.guardian-code-wrong");
    }

    @Test
    void an_old_a_replaced_and_a_made_up_code_are_refused_in_the_same_words() throws IOException {
        String first = codes(headPage, headApi, classId).getFirst();
        String second = codes(headPage, headApi, classId).getFirst();
        assertThat(wrong(motherApi, first)).isEqualTo("school.guardian-code-wrong");
        assertThat(wrong(motherApi, "AAAA AAAA")).isEqualTo("school.guardian-code-wrong");
        assertThat(wrong(motherApi, "O0I1 L")).isEqualTo("school.guardian-code-wrong");
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        assertThat(wrong(api(mother), second)).isEqualTo("school.guardian-code-wrong");
    }

    @Test
    void a_pupil_does_not_become_their_own_guardian_and_the_code_stays_good() throws IOException {
        String code = codes(headPage, headApi, classId).getFirst();
        PersonId pupil = new PersonId(sql.sql("select person_id from school.student where id = ?::uuid")
                .param(child)
                .query(UUID.class)
                .single());
        assertThat(wrong(api(pupil), code)).isEqualTo("school.guardian-code-wrong");
        enter(motherApi, code.toLowerCase(java.util.Locale.ROOT).replace(" ", "-"), 201);
    }

    @Test
    void who_guesses_is_slowed_down_even_with_the_right_code_at_last() throws IOException {
        String code = codes(headPage, headApi, classId).getFirst();
        for (int i = 0; i < 10; i++)
            assertThat(wrong(motherApi, "AAAA AAA" + "ABCDEFGHJK".charAt(i))).isNotEmpty();
        var slowed = motherApi.json("POST", MINE, Map.of("code", code, "relation", "MOTHER"));
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(3000, 3600);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        enter(api(mother), code, 201);
    }

    @Test
    void only_those_who_run_the_register_print_and_only_for_their_school() {
        var teacher = someone("Camara", "Sékou", Role.TEACHER, school);
        assertThat(api(teacher)
                        .json("POST", "/api/v1/classes/" + classId + "/guardian-codes", null)
                        .status())
                .isEqualTo(403);
        PersonId stranger = someone("Touré", "Binta", Role.HEAD, newSchool());
        assertThat(api(stranger)
                        .json("POST", "/api/v1/classes/" + classId + "/guardian-codes", null)
                        .status())
                .isEqualTo(404);
        assertThat(api(stranger)
                        .json("POST", "/api/v1/students/" + child + "/guardian-codes", null)
                        .status())
                .isEqualTo(404);
        assertThat(headApi.json("POST", "/api/v1/classes/" + classId + "/guardian-codes?each=9", null)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void no_table_holds_a_code_and_father_and_mother_get_one_each() throws IOException {
        var asked = headPage.post("/classes/" + classId + "/guardian-codes", Map.of("each", "2"));
        var codes = sheet(headPage, headApi, asked.header("Location").replaceAll(".*/", ""));
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        String bare = codes.getFirst().replace(" ", "");
        assertThat(sql.sql("select result::text || payload::text from platform.job where school_id = ?")
                        .param(school.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(bare));
        assertThat(sql.sql("select encode(code_hash, 'escape') from school.guardian_code where school_id = ?")
                        .param(school.value())
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(bare));
    }

    @Test
    void wrong_fields_are_named_together() {
        var answer = motherApi.json("POST", MINE, Map.of("relation", "UNCLE"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("code", "relation");
    }

    private static void enter(Visitor parent, String code, int status) {
        assertThat(parent.json("POST", MINE, Map.of("code", code, "relation", "MOTHER"))
                        .status())
                .isEqualTo(status);
    }

    /** @return the code of the wrong field */
    private static String wrong(Visitor parent, String code) {
        return parent.json("POST", MINE, Map.of("code", code, "relation", "MOTHER"))
                .json()
                .path("errors")
                .path(0)
                .path("code")
                .asString();
    }

    private List<String> codes(Visitor page, Visitor api, String group) throws IOException {
        var asked = page.post("/classes/" + group + "/guardian-codes", Map.of());
        return sheet(page, api, asked.header("Location").replaceAll(".*/", ""));
    }

    private List<String> sheet(Visitor page, Visitor api, String job) throws IOException {
        String href =
                jobDone(api, UUID.fromString(job)).path("result").path("href").asString();
        try (var document = Loader.loadPDF(page.post(href, Map.of()).bytes())) {
            return CODE.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }
}
