package org.kalanso.reportcards.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("SCHOOL-3")
class RulesPagesTest extends KalansoTest {
    private static final Map<String, String> SIMPLE = form();

    @Autowired
    private SignIn signIn;

    @Test
    void the_rules_of_the_preset_are_shown_and_changed_and_averages_follow() {
        var school = new SmallClass(sql).marked();
        var head = signIn.page(stranger(), school.head, school.school);
        var council = "/classes/" + school.group + "/council/" + school.term;
        assertThat(head.get("/settings/grading").text()).contains("Règles de calcul");
        assertThat(head.get(council).text()).contains("13,19");

        assertThat(head.post("/settings/grading", SIMPLE).status()).isEqualTo(302);

        // simple means: French 13, maths 12.5: (52 + 37.5) / 7 = 12.785…
        assertThat(head.get(council).text()).contains("12,79");
        assertThat(head.post("/settings/grading", SIMPLE).status()).isEqualTo(412);
    }

    @Test
    void every_wrong_field_is_named_at_once_and_nothing_changes() {
        var school = new SmallClass(sql).marked();
        var head = signIn.page(stranger(), school.head, school.school);
        var wrong = new HashMap<>(SIMPLE);
        wrong.put("pass", "25");
        wrong.put("way", "BY_MAGIC");
        var refused = head.post("/settings/grading", wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("e-pass", "e-way");
        assertThat(head.get("/classes/" + school.group + "/council/" + school.term)
                        .text())
                .contains("13,19");
        var teacher = signIn.page(stranger(), school.teacher, school.school);
        assertThat(teacher.get("/settings/grading").status()).isEqualTo(403);
    }

    private static Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("version", "0");
        form.put("way", "SIMPLE_MEAN");
        form.put("when", "AS_PRINTED");
        form.put("direction", "HALF_UP");
        form.put("subjectStep", "HUNDREDTH");
        form.put("generalStep", "HUNDREDTH");
        form.put("composed", "MEAN_OF_SEQUENCES");
        form.put("annual", "MEAN_OF_TERMS");
        form.put("ranks", "IN_CLASS");
        form.put("pass", "10");
        form.put("best", "1");
        form.put("weight.TEST", "1");
        form.put("weight.COMPO", "2");
        form.put("award.HONOUR_ROLL", "12");
        form.put("award.ENCOURAGEMENT", "14");
        form.put("award.CONGRATULATION", "16");
        form.put("award.WORK_WARNING", "10");
        form.put("award.WORK_BLAME", "8");
        return form;
    }
}
