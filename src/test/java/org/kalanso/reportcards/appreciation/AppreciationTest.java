package org.kalanso.reportcards.appreciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What teachers say of pupils: written by the API and by a plain form, printed on the card, closed by the freeze. */
@Tag("SCHOOL-3")
class AppreciationTest extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor teacher;
    private Visitor head;
    private String api;
    private String page;
    private UUID student;

    @BeforeEach
    void school() {
        school = new SmallClass(sql).marked();
        teacher = school.api(signIn, stranger(), school.teacher);
        head = school.api(signIn, stranger(), school.head);
        student = school.students.getFirst();
        page = "/classes/" + school.group + "/appreciations?subject=" + school.maths + "&period=" + school.term;
        api = "/api/v1" + page;
    }

    @Test
    void a_sentence_is_saved_once_however_often_it_is_sent_and_stands_on_the_card() {
        assertThat(write("  Un trimestre\n sérieux. ", 0).path("outcome").asString())
                .isEqualTo("SAVED");
        var again = write("Un trimestre sérieux.", 0);
        assertThat(again.path("outcome").asString()).isEqualTo("SAVED");
        assertThat(again.path("version").asInt()).isEqualTo(1);

        var line = teacher.get(api).json().path("items").get(0);
        assertThat(line.path("text").asString()).isEqualTo("Un trimestre sérieux.");
        assertThat(line.path("average").decimalValue()).isEqualByComparingTo("13.00");

        head.json("POST", school.councilPath() + "/freeze", null);
        assertThat(card()).contains("Un trimestre sérieux.");
        assertThat(journalled()).isEqualTo(1);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_shown_and_never_overwritten_unseen() {
        write("Bon travail.", 0);
        var conflict = head.json("PATCH", api, items("Peut mieux faire.", 0))
                .json()
                .path("items")
                .get(0);

        assertThat(conflict.path("outcome").asString()).isEqualTo("CONFLICT");
        assertThat(conflict.path("text").asString()).isEqualTo("Bon travail.");
        assertThat(conflict.path("by").asString()).contains("Camara");
        var chosen = head.json("PATCH", api, items("Peut mieux faire.", 1))
                .json()
                .path("items")
                .get(0);
        assertThat(chosen.path("outcome").asString()).isEqualTo("SAVED");
        assertThat(chosen.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_frozen_class_takes_no_more_sentences() {
        head.json("POST", school.councilPath() + "/freeze", null);
        var late = teacher.json("PATCH", api, items("Trop tard.", 0));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("reportcards.period-frozen");
        assertThat(teacher.get(api).json().path("frozen").asBoolean()).isTrue();
        assertThat(card()).doesNotContain("Trop tard.");
    }

    @Test
    void too_long_a_sentence_and_a_pupil_of_another_class_are_refused() {
        var tooLong = teacher.json("PATCH", api, items("é".repeat(301), 0));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("items[0].text", "too-long");

        var stranger = Map.of("items", List.of(Map.of("student", UUID.randomUUID(), "text", "Qui ?", "version", 0)));
        assertThat(teacher.json("PATCH", api, stranger)
                        .json()
                        .path("items")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("reportcards.pupil-left");
        assertThat(teacher.json("PATCH", api, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void a_colleague_who_does_not_teach_the_subject_is_turned_away() {
        sql.sql("update school.teaching_assignment set until_on = '2026-10-02' where subject_id = ?")
                .param(school.maths)
                .update();
        assertThat(teacher.json("PATCH", api, items("Bien.", 0)).status()).isEqualTo(404);
        sql.sql("update school.class_group set head_teacher_id = ? where id = ?")
                .param(school.teacher.value())
                .param(school.group)
                .update();
        assertThat(teacher.get(api).status()).isEqualTo(200);
        assertThat(teacher.json("PATCH", api, items("Bien.", 0)).status()).isEqualTo(403);
        assertThat(school.api(signIn, stranger(), school.guardian).get(api).status())
                .isEqualTo(403);
    }

    @Test
    void the_page_saves_as_a_plain_form_and_names_what_somebody_else_wrote() {
        var browser = signIn.page(stranger(), school.teacher, school.school);
        assertThat(browser.get(page).text()).contains("Barry Aïssatou", "13,00", "0 sur 3 écrites");

        var saved = browser.post(page, Map.of("text." + student, "Continuez ainsi.", "version." + student, "0"));
        assertThat(saved.status()).isEqualTo(302);
        assertThat(browser.get(page).text()).contains("Continuez ainsi.", "1 sur 3 écrites");

        var late = browser.post(page, Map.of("text." + student, "Autre phrase.", "version." + student, "0"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("a écrit entre-temps", "Continuez ainsi.");
    }

    @Test
    void the_sentence_of_the_period_before_stands_beside_the_field() {
        write("Doit participer davantage.", 0);
        var second = school.secondTerm();
        var next = teacher.get("/api/v1/classes/" + school.group + "/appreciations?subject=" + school.maths + "&period="
                        + second)
                .json();

        assertThat(next.path("earlier").asString()).isEqualTo("1er trimestre");
        assertThat(next.path("items").get(0).path("before").asString()).isEqualTo("Doit participer davantage.");
        assertThat(next.path("items").get(0).path("text").asString()).isEmpty();
    }

    private JsonNode write(String text, int version) {
        return teacher.json("PATCH", api, items(text, version))
                .json()
                .path("items")
                .get(0);
    }

    private Map<String, Object> items(String text, int version) {
        return Map.of("items", List.of(Map.of("student", student, "text", text, "version", version)));
    }

    private String card() {
        var id = head.get("/api/v1/report-cards?student=" + student)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        return head.get("/api/v1/report-cards/" + id).text();
    }

    private int journalled() {
        return sql.sql("select count(*) from audit.entry where act = 'appreciation.changed' and object_id like ?")
                .param("%" + student)
                .query(Integer.class)
                .single();
    }
}
