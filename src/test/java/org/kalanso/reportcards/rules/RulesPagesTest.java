package org.kalanso.reportcards.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** Every parameter of the averages is the school's own, on its page and over the API. */
@Tag("SCHOOL-3")
class RulesPagesTest extends KalansoTest {
    private static final String PAGE = "/settings/grading";
    private static final String API = "/api/v1/grading-rules";

    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor head;
    private Visitor api;
    private String council;

    @BeforeEach
    void school() {
        school = new SmallClass(sql).marked();
        head = signIn.page(stranger(), school.head, school.school);
        api = school.api(signIn, stranger(), school.head);
        council = "/classes/" + school.group + "/council/" + school.term;
    }

    @Test
    void the_rules_of_the_preset_are_shown_and_changed_and_averages_follow() {
        assertThat(head.get(PAGE).text()).contains("Règles de calcul", "value=\"Assez bien\"", "Tableau d’honneur");
        assertThat(head.get(council).text()).contains("13,19");

        assertThat(head.post(PAGE, form()).status()).isEqualTo(302);

        // simple means: French 13, maths 12.5: (52 + 37.5) / 7 = 12.785…
        assertThat(head.get(council).text()).contains("12,79");
        assertThat(head.post(PAGE, form()).status())
                .as("somebody changed them meanwhile")
                .isEqualTo(412);
        assertThat(journal()).isEqualTo(1);
    }

    @Test
    void mentions_cotes_awards_and_the_scale_are_the_schools_own() {
        var form = form();
        form.put("judgement.mentions.2.name", "Honorable");
        form.put("judgement.mentions.2.from", "12,5");
        form.put("judgement.cotes.0.name", "Acquis");
        form.put("judgement.cotes.0.from", "10");
        form.put("judgement.awards.HONOUR_ROLL", "");
        form.put("judgement.awards.ENCOURAGEMENT", "12,5");
        assertThat(head.post(PAGE, form).status()).isEqualTo(302);

        assertThat(head.get(council).text())
                .contains("Honorable", "Proposé : Encouragements")
                .doesNotContain("Assez bien", "Proposé : Tableau");
        var rules = api.get(API).json();
        assertThat(rules.at("/judgement/cotes/0/nameEn").asString()).isEqualTo("Acquis");
        assertThat(rules.at("/judgement/awards")).hasSize(4);
    }

    @Test
    void every_wrong_field_is_named_at_once_and_what_was_typed_stays() {
        var wrong = form();
        wrong.put("scale.pass", "25");
        wrong.put("scale.middle", "dix");
        wrong.put("formula.way", "BY_MAGIC");
        wrong.put("judgement.mentions.1.from", "12");
        wrong.put("judgement.mentions.0.from", "1");
        wrong.put("judgement.awards.WORK_BLAME", "8,125");
        var refused = head.post(PAGE, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "#f-scale.pass",
                        "#f-scale.middle",
                        "#f-formula.way",
                        "#f-judgement.mentions.2.from",
                        "#f-judgement.mentions.0.from",
                        "#f-judgement.awards.WORK_BLAME")
                .contains("value=\"8,125\"", "value=\"dix\"", "La première mention commence à 0");
        assertThat(head.get(council).text()).contains("13,19");
        assertThat(signIn.page(stranger(), school.teacher, school.school)
                        .get(PAGE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_example_shows_on_a_real_class_what_rules_would_do_before_they_are_saved() {
        var tried = head.post(PAGE + "/example", form());

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text())
                .contains("7e A", "1er trimestre", "2 moyennes changent", "13,19", "12,79", "Barry Aïssatou")
                .doesNotContain("<html");
        assertThat(head.get(council).text()).as("nothing is saved").contains("13,19");
        var wrong = form();
        wrong.put("scale.pass", "99");
        assertThat(head.post(PAGE + "/example", wrong).status()).isEqualTo(422);
    }

    @Test
    void the_api_changes_a_part_and_leaves_the_rest() {
        var before = api.get(API);
        assertThat(before.header("ETag")).isEqualTo("\"0\"");

        var changed = api.json(
                "PUT",
                API,
                Map.of("scale", Map.of("outOf", 20, "middle", 10, "pass", 12)),
                "If-Match",
                before.header("ETag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/scale/pass").decimalValue()).isEqualByComparingTo("12");
        assertThat(changed.json().at("/formula/way").asString()).isEqualTo("BY_KIND");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.json("PUT", API, Map.of(), "If-Match", "\"0\"").status()).isEqualTo(412);
        var refused = api.json(
                "PUT",
                API,
                Map.of(
                        "scale", Map.of("outOf", 10, "middle", 5, "pass", 5),
                        "judgement", Map.of("cotes", List.of(Map.of("from", 3, "name", "")))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .as("what stays must still lie on the scale")
                .contains("judgement.mentions.2.from", "judgement.awards.HONOUR_ROLL", "judgement.cotes.0.name");
    }

    @Test
    void frozen_cards_keep_what_the_rules_said_when_they_were_frozen() {
        api.json("POST", school.councilPath() + "/freeze", null);
        var card = api.get("/api/v1/report-cards?student=" + school.students.getFirst())
                .json()
                .at("/items/0/id")
                .asString();
        var before = api.get("/api/v1/report-cards/" + card).text();
        head.post(PAGE, form());

        assertThat(api.get("/api/v1/report-cards/" + card).text())
                .isEqualTo(before)
                .contains("13.19");
    }

    private int journal() {
        return sql.sql("select count(*) from audit.entry where act = 'rules.changed' and object_id = ?")
                .param(school.school.toString())
                .query(Integer.class)
                .single();
    }

    /** The rules of the preset with simple means, as the page's form sends them. */
    private static Map<String, String> form() {
        var form =
                new HashMap<>(RulesForm.of(Presets.of(Presets.GUINEA_SECONDARY).orElseThrow()));
        form.put("version", "0");
        form.put("formula.way", "SIMPLE_MEAN");
        return form;
    }
}
