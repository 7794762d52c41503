package org.kalanso.reportcards.average;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.Ids;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Pupils who change class within the year, and ranks among the classes of a track. */
@Tag("SCHOOL-3")
class ChangedClassTest extends KalansoTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private SignIn signIn;

    private SmallClass school;
    private Visitor head;
    private UUID other;
    private UUID student;

    @BeforeEach
    void school() {
        school = new SmallClass(sql).marked();
        head = school.api(signIn, stranger(), school.head);
        other = school.secondClass("7e B");
        student = school.students.getFirst();
    }

    @Test
    void marks_of_the_class_before_count_in_the_new_one_and_what_was_held_before_is_not_missing() {
        var before = school.held(other, school.french, school.term, LocalDate.of(2026, 10, 12));
        var after = school.held(other, school.french, school.term, LocalDate.of(2026, 12, 1));
        school.moves(student, other, DAY);

        var waiting = averages(other, school.term);
        assertThat(waiting.path("missing")).hasSize(1);
        school.mark(after, student, "20");
        var found = averages(other, school.term);

        assertThat(found.path("missing")).isEmpty();
        // French: tests (12 + 20) / 2 = 16, composition 14: (16 + 2·14) / 3 = 14.67; maths 13: (2·14.67 + 5·13) / 7
        assertThat(average(found)).isEqualByComparingTo("13.48");
        school.mark(before, student, "4");
        assertThat(average(averages(other, school.term)))
                .as("a mark caught up on counts")
                .isEqualByComparingTo("13.09");
        assertThat(averages(school.group, school.term).path("pupils")).hasSize(2);
    }

    @Test
    void the_year_is_the_mean_of_what_the_cards_of_each_class_printed() {
        head.json("POST", school.councilPath() + "/freeze", null);
        var second = school.secondTerm();
        school.moves(student, other, LocalDate.of(2027, 1, 11));
        school.mark(school.held(other, school.french, second, LocalDate.of(2027, 2, 1)), student, "16");
        school.mark(school.held(other, school.maths, second, LocalDate.of(2027, 2, 1)), student, "16");

        // 13.19 on the first card, by the coefficients of the first class; 16 now
        assertThat(average(averages(other, school.whole))).isEqualByComparingTo("14.60");
    }

    @Test
    void a_school_that_ranks_in_the_track_ranks_across_its_classes() {
        var track = Ids.newId();
        sql.sql("insert into school.track (id, school_id, code, name) values (?, ?, 'SM', 'Sciences mathématiques')")
                .param(track)
                .param(school.school.value())
                .update();
        sql.sql("update school.class_group set track_id = ? where school_id = ?")
                .param(track)
                .param(school.school.value())
                .update();
        school.moves(student, other, LocalDate.of(2026, 10, 2));
        assertThat(rank(averages(other, school.term))).isEqualTo("1/1");

        var rules = Map.of(
                "periods", Map.of("composed", "MEAN_OF_SEQUENCES", "annual", "MEAN_OF_TERMS", "ranks", "IN_TRACK"));
        assertThat(head.json("PUT", "/api/v1/grading-rules", rules).status()).isEqualTo(200);

        assertThat(rank(averages(other, school.term))).isEqualTo("1/3");
        assertThat(rank(averages(school.group, school.term))).isEqualTo("2/3");
        assertThat(averages(other, school.term).at("/statistics/ranked").asInt())
                .as("figures of the class stay its own")
                .isEqualTo(1);
    }

    private JsonNode averages(UUID group, UUID period) {
        return head.get("/api/v1/classes/" + group + "/averages?period=" + period)
                .json();
    }

    private static java.math.BigDecimal average(JsonNode found) {
        return found.at("/pupils/0/average").decimalValue();
    }

    private static String rank(JsonNode found) {
        return found.at("/pupils/0/rank/place").asInt() + "/"
                + found.at("/pupils/0/rank/among").asInt();
    }
}
