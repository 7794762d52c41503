package org.kalanso.reportcards.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Tag("SCHOOL-3")
class FreezeClassTest extends KalansoTest {
    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor head;
    private Visitor teacher;

    @BeforeEach
    void school() {
        school = new SmallClass(sql);
        head = school.api(signIn, stranger(), school.head);
        teacher = school.api(signIn, stranger(), school.teacher);
    }

    @Test
    void the_averages_of_a_class_are_computed_ranked_and_proposed_for_awards() {
        school.marked();
        var view = teacher.get("/api/v1/classes/" + school.group + "/averages?period=" + school.term)
                .json();

        // French (12 + 2·14)/3 = 13.33, maths (11 + 2·14)/3 = 13.00: (53.32 + 39.00) / 7 = 13.188…
        assertThat(averages(view)).containsExactly("13.19", "10.0", "9.96");
        assertThat(view.path("pupils").get(0).path("rank").path("place").asInt())
                .isEqualTo(1);
        assertThat(view.path("pupils").get(0).path("proposed").asString()).isEqualTo("HONOUR_ROLL");
        assertThat(view.path("pupils").get(2).path("proposed").asString()).isEqualTo("WORK_WARNING");
        assertThat(view.path("successRate").asString()).isEqualTo("66.67");
        assertThat(view.path("missing")).isEmpty();
    }

    @Test
    void freezing_writes_a_card_for_every_pupil_and_locks_the_class() {
        school.marked();

        assertThat(head.json("POST", school.councilPath() + "/freeze", null)
                        .json()
                        .path("cards")
                        .asInt())
                .isEqualTo(3);
        assertThat(cards(head)).hasSize(3);
        var again = head.json("POST", school.councilPath() + "/freeze", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("reportcards.already-frozen");
        var late = head.json("PUT", school.councilPath(), Map.of("minutes", "trop tard"));
        assertThat(late.code()).isEqualTo("reportcards.period-frozen");
    }

    @Test
    void a_missing_mark_keeps_a_class_from_being_frozen_and_is_named() {
        school.marks(school.french, "TEST", "12", null, "8");

        var refused = head.json("POST", school.councilPath() + "/freeze", null);
        var missing = head.get(school.councilPath()).json().path("averages").path("missing");

        assertThat(refused.code()).isEqualTo("reportcards.marks-missing");
        assertThat(missing.get(0).path("pupils").asInt()).isEqualTo(1);
        assertThat(missing.get(0).path("teachers").get(0).path("name").asString())
                .isEqualTo("Camara Sékou");
    }

    @Test
    void only_the_head_freezes() {
        school.marked();

        assertThat(teacher.json("POST", school.councilPath() + "/freeze", null).status())
                .isEqualTo(403);
        assertThat(stranger()
                        .json("POST", school.councilPath() + "/freeze", null)
                        .status())
                .isEqualTo(401);
        var elsewhere = new SmallClass(sql);
        assertThat(elsewhere
                        .api(signIn, stranger(), elsewhere.head)
                        .json("POST", school.councilPath() + "/freeze", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_the_council_decides_is_frozen_with_the_card() {
        school.marked();
        var student = school.students.getFirst().toString();
        var decision = Map.of("student", student, "award", "ENCOURAGEMENT", "appreciation", "Belle progression.");
        var saved = head.json("PUT", school.councilPath(), Map.of("decisions", List.of(decision)));
        head.json("POST", school.councilPath() + "/freeze", null);
        var card = card(head, student);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(card.path("content").path("council").path("appreciation").asString())
                .isEqualTo("Belle progression.");
        assertThat(given(card)).containsExactly("Encouragements");
        assertThat(card.path("content").path("totals").path("average").asString())
                .isEqualTo("13.19");
        assertThat(card.path("content").path("totals").path("products").asString())
                .isEqualTo("92.32");
    }

    @Test
    void two_people_who_write_at_once_do_not_overwrite_each_other() {
        school.marked();
        var tag = head.get(school.councilPath()).header("ETag");
        var first = head.json("PUT", school.councilPath(), Map.of("minutes", "Bonne classe."), "If-Match", tag);
        var second = head.json("PUT", school.councilPath(), Map.of("minutes", "Classe agitée."), "If-Match", tag);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(head.get(school.councilPath()).json().path("minutes").asString())
                .isEqualTo("Bonne classe.");
    }

    @Test
    void a_correction_makes_a_new_version_of_the_changed_cards_that_says_why() {
        school.marked();
        head.json("POST", school.councilPath() + "/freeze", null);
        var student = school.students.getFirst().toString();
        var before = card(head, student);

        assertThat(head.json("POST", school.councilPath() + "/reopen", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        head.json("POST", school.councilPath() + "/reopen", Map.of("reason", "Copie retrouvée"));
        school.mark(school.assessment(school.french, "COMPO"), school.students.getFirst(), "17");
        head.json("POST", school.councilPath() + "/freeze", null);
        var after = card(head, student);

        assertThat(after.path("version").asInt()).isEqualTo(2);
        assertThat(after.path("content").path("issue").path("reason").asString())
                .isEqualTo("Copie retrouvée");
        assertThat(head.get("/api/v1/report-cards/" + before.path("id").asString())
                        .json()
                        .path("content"))
                .isEqualTo(before.path("content"));
        assertThat(head.get("/api/v1/report-cards/" + after.path("id").asString() + "/versions")
                        .json()
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void freezing_again_without_a_change_keeps_the_cards_as_they_are() {
        school.marked();
        head.json("POST", school.councilPath() + "/freeze", null);
        head.json("POST", school.councilPath() + "/reopen", Map.of("reason", "Vérification"));

        assertThat(head.json("POST", school.councilPath() + "/freeze", null)
                        .json()
                        .path("cards")
                        .asInt())
                .isZero();
        assertThat(card(head, school.students.getFirst().toString())
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    private List<String> averages(JsonNode view) {
        return view.path("pupils")
                .valueStream()
                .map(pupil -> pupil.path("average").asString())
                .toList();
    }

    private List<JsonNode> cards(Visitor visitor) {
        return visitor.get("/api/v1/report-cards?classId=" + school.group)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode card(Visitor visitor, String student) {
        var id = visitor.get("/api/v1/report-cards?student=" + student)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        return visitor.get("/api/v1/report-cards/" + id).json();
    }

    private static List<String> given(JsonNode card) {
        return card.path("content")
                .path("council")
                .path("awards")
                .valueStream()
                .filter(award -> award.path("given").asBoolean())
                .map(award -> award.path("name").asString())
                .toList();
    }
}
