package org.kalanso.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.school.SchoolTest;

/** The same request sent by many hands in the same moment. */
class IdempotencyRace extends SchoolTest {
    private static final int AT_ONCE = 16;
    private static final Map<String, String> PUPIL = Map.of("familyName", "Kouyaté", "givenNames", "Sékou");

    /** The guard off: it proves that the test below would see the race. */
    @Test
    void without_a_key_each_of_them_is_done() throws Exception {
        assertThat(together(null)).allMatch(answer -> answer.status() == 201);
        assertThat(pupils()).isEqualTo(AT_ONCE);
    }

    @Test
    void with_one_key_it_is_done_once_and_the_others_get_its_answer_or_are_told_to_wait() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Visitor.Answer> answers = together(key);
        assertThat(answers)
                .extracting(Visitor.Answer::status)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.code().equals("platform.key-in-use"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.json().path("id").asString())
                .containsOnly(send(key).json().path("id").asString());
        assertThat(pupils()).isEqualTo(1);
    }

    private List<Visitor.Answer> together(@org.jspecify.annotations.Nullable String key) throws Exception {
        var barrier = new CyclicBarrier(AT_ONCE);
        List<Visitor.Answer> answers = new ArrayList<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Visitor.Answer>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                all.add(hands.submit(() -> {
                    barrier.await();
                    return key == null ? headApi.json("POST", "/api/v1/students", PUPIL) : send(key);
                }));
            for (Future<Visitor.Answer> each : all) answers.add(each.get());
        }
        return answers;
    }

    private Visitor.Answer send(String key) {
        return headApi.json("POST", "/api/v1/students", PUPIL, "Idempotency-Key", key);
    }

    private int pupils() {
        return sql.sql("select count(*) from school.student where school_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }
}
