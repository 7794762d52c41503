package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import tools.jackson.databind.JsonNode;

/** Marks over HTTP: what is saved, what is a conflict, what is refused and to whom. */
class MarkGridTest extends MarkBookOverHttp {
    @Test
    void a_mark_is_saved_exactly_and_read_again() {
        var answer = send(teacher, cell(0, "12,5", 0), cell(1, "0", 0), cell(2, "ABJ", 0), cell(3, "7.25", 0));

        assertThat(outcomes(answer)).containsExactly("SAVED", "SAVED", "SAVED", "SAVED");
        assertThat(answer.path("items").get(0).path("value").asString()).isEqualTo("12.5");
        JsonNode grid = teacher.get("/api/v1" + room.book()).json();
        assertThat(grid.path("students").size()).isEqualTo(4);
        assertThat(grid.path("marks").values()).hasSize(4).anySatisfy(mark -> {
            assertThat(mark.path("student").asString())
                    .isEqualTo(room.pupils().get(2).toString());
            assertThat(mark.path("state").asString()).isEqualTo("ABSENT_JUSTIFIED");
            assertThat(mark.path("by").asString()).isEqualTo("Alpha Oumar Barry");
        });
    }

    @Test
    void an_emptied_cell_is_pending_and_never_a_zero() {
        send(teacher, cell(0, "12", 0));

        var answer = send(teacher, cell(0, "", 1));

        assertThat(answer.path("items").get(0).path("state").asString()).isEqualTo("PENDING");
        assertThat(answer.path("averages").get(0).path("average").isMissingNode()
                        || answer.path("averages").get(0).path("average").isNull())
                .isTrue();
    }

    @Test
    void who_comes_second_is_shown_both_values_and_overwrites_nothing() {
        Visitor colleague = as(room.colleague());
        send(teacher, cell(0, "12", 0));

        JsonNode conflict = send(colleague, cell(0, "14", 0)).path("items").get(0);

        assertThat(conflict.path("outcome").asString()).isEqualTo("CONFLICT");
        assertThat(conflict.path("value").asString()).isEqualTo("12");
        assertThat(conflict.path("yours").path("value").asString()).isEqualTo("14");
        assertThat(conflict.path("by").asString()).isEqualTo("Alpha Oumar Barry");
        assertThat(conflict.path("version").asInt()).isEqualTo(1);
        assertThat(outcomes(send(colleague, cell(0, "14", 1)))).containsExactly("SAVED");
    }

    @Test
    void two_who_write_the_same_value_are_of_one_mind() {
        send(teacher, cell(0, "12", 0));

        assertThat(outcomes(send(as(room.colleague()), cell(0, "12,00", 0)))).containsExactly("SAVED");
    }

    @Test
    void a_cell_sent_twice_with_its_key_is_written_once_and_answered_alike() {
        var command = cell(0, "12", 0);
        JsonNode first = send(teacher, command);
        send(teacher, cell(0, "13", 1));

        JsonNode again = send(teacher, command);

        assertThat(again.path("items")).isEqualTo(first.path("items"));
        assertThat(value(0)).isEqualTo("13");
        var other = new LinkedHashMap<>(command);
        other.put("value", "15");
        assertThat(code(send(teacher, other))).isEqualTo("platform.key-reused");
    }

    @Test
    void what_cannot_be_a_mark_is_refused_and_the_rest_of_the_batch_is_saved() {
        var answer = send(teacher, cell(0, "25", 0), cell(1, "12,345", 0), cell(2, "vu", 0), cell(3, "20", 0));

        assertThat(outcomes(answer)).containsExactly("REFUSED", "REFUSED", "REFUSED", "SAVED");
        assertThat(answer.path("items").values())
                .extracting(each -> each.path("code").asString(""))
                .containsExactly(
                        "reportcards.mark-out-of-range", "reportcards.two-decimals", "reportcards.not-a-mark", "");
        assertThat(answer.path("items").get(0).path("message").asString())
                .isEqualTo("La note doit être entre 0 et 20.");
    }

    @Test
    void a_frozen_class_takes_no_marks_and_says_so() {
        sql.sql("""
                        insert into reportcards.council (class_id, period_id, school_id, state, frozen_at)
                        values (:class, :period, :school, 'FROZEN', now())
                        on conflict (class_id, period_id) do update set state = 'FROZEN', frozen_at = now()
                        """)
                .param("class", room.classId().value())
                .param("period", room.period().value())
                .param("school", room.school().value())
                .update();

        assertThat(code(send(teacher, cell(0, "12", 0)))).isEqualTo("reportcards.period-frozen");
        assertThat(teacher.json("POST", "/api/v1/assessments", draft("Devoir 2", "20"))
                        .code())
                .isEqualTo("reportcards.period-frozen");
    }

    @Test
    void a_pupil_who_left_gets_no_more_marks() {
        sql.sql("update school.enrolment set state = 'LEFT', until_on = '2026-11-01' where student_id = :student")
                .param("student", room.pupils().getFirst().value())
                .update();

        assertThat(code(send(teacher, cell(0, "12", 0)))).isEqualTo("reportcards.pupil-left");
    }

    @Test
    void only_the_teacher_of_the_subject_and_the_head_see_and_write() {
        assertThat(outcomes(send(as(room.head()), cell(0, "12", 0)))).containsExactly("SAVED");
        Visitor french = as(room.frenchTeacher());
        assertThat(french.get("/api/v1" + room.book()).status()).isEqualTo(404);
        assertThat(french.json("PATCH", "/api/v1" + room.book(), Map.of("cells", List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(french.get("/api/v1/assessments/" + assessment + "/marks").status())
                .isEqualTo(404);
        assertThat(as(rooms.open(1).head()).get("/api/v1" + room.book()).status())
                .isEqualTo(404);
        assertThat(stranger().get("/api/v1" + room.book()).status()).isEqualTo(401);
    }

    @Test
    void the_head_teacher_of_the_class_reads_and_does_not_write() {
        sql.sql("update school.class_group set head_teacher_id = :person where id = :class")
                .param("person", room.frenchTeacher().value())
                .param("class", room.classId().value())
                .update();
        Visitor french = as(room.frenchTeacher());

        assertThat(french.get("/api/v1" + room.book()).json().path("mayWrite").asBoolean())
                .isFalse();
        assertThat(code(send(french, cell(0, "12", 0)))).isEqualTo("reportcards.not-your-subject");
        assertThat(french.json("PUT", "/api/v1/assessments/" + assessment, draft("Autre", "20"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_asks_what_is_new_hears_it_once_and_otherwise_nothing() {
        Visitor colleague = as(room.colleague());
        long seen = colleague.get("/api/v1" + room.book()).json().path("change").asLong();
        send(teacher, cell(0, "12", 0), cell(1, "abs", 0));

        var news = colleague.get("/api/v1" + room.book() + "&after=" + seen);
        var again = colleague.get("/api/v1" + room.book() + "&after=" + seen, "If-None-Match", news.header("ETag"));

        assertThat(news.json().path("marks").size()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void the_average_that_a_save_answers_is_the_one_of_the_report_card() {
        String compo = assessment("Composition", "10", "COMPO");

        var answer = send(teacher, cell(0, "12,5", 0), cellOf(compo, 0, "7", 0));

        // (12.5 + 2 × 14) / 3
        assertThat(answer.path("averages").get(0).path("average").asString()).isEqualTo("13.5");
    }

    @Test
    void every_change_stands_in_the_journal() {
        send(teacher, cell(0, "12", 0));
        send(teacher, cell(0, "13", 1));

        var entries = sql.sql("""
                        select before ->> 'value' as before, after ->> 'value' as after from audit.entry
                        where act = 'mark.changed' and object_id = :id order by id
                        """)
                .param("id", assessment + "/" + room.pupils().getFirst())
                .query((rs, n) -> rs.getString("before") + "→" + rs.getString("after"))
                .list();
        assertThat(entries).containsExactly("null→12", "12→13");
    }
}
