package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;

/** Assessments and the pages of the grid. */
class MarkPagesTest extends MarkBookOverHttp {
    @Test
    void an_assessment_is_changed_only_from_its_present_version_and_not_below_its_marks() {
        send(teacher, cell(0, "12", 0));
        String path = "/api/v1/assessments/" + assessment;

        assertThat(teacher.json("PUT", path, draft("Devoir", "10"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(422);
        assertThat(teacher.json("PUT", path, draft("Devoir surveillé", "40"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(teacher.json("PUT", path, draft("Encore", "40"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(teacher.json("DELETE", path, null).code()).isEqualTo("reportcards.assessment-has-marks");
        send(teacher, cell(0, "", 1));
        assertThat(teacher.json("DELETE", path, null).status()).isEqualTo(204);
        assertThat(teacher.get(path).status()).isEqualTo(404);
    }

    @Test
    void the_plain_form_saves_only_what_was_changed_in_it() {
        send(teacher, cell(0, "12", 0));
        Visitor page = signIn.page(stranger(), room.teacher(), room.school());
        String path = "/assessments/" + assessment + "/marks";
        assertThat(page.get(path).text()).contains("name=\"mark\" value=\"12\"");
        send(as(room.colleague()), cell(1, "15", 0));
        String student = room.pupils().getFirst().toString();

        var wrong = page.post(path, Map.of("student", student, "version", "1", "was", "12", "mark", "21"));
        var right = page.post(path, Map.of("student", student, "version", "1", "was", "12", "mark", "13"));

        assertThat(wrong.text()).contains("La note doit être entre 0 et 20.").contains("value=\"21\"");
        assertThat(right.status()).isEqualTo(302);
        assertThat(value(0)).isEqualTo("13");
        assertThat(value(1)).isEqualTo("15");
    }

    @Test
    void the_page_shows_the_class_with_its_figures() {
        send(teacher, cell(0, "12,5", 0), cell(1, "abs", 0));

        var page = signIn.page(stranger(), room.teacher(), room.school()).get(room.book());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("data-v=\"1\">12,5<").contains(">abs<").contains("data-module=\"grid/grid\"");
    }
}
