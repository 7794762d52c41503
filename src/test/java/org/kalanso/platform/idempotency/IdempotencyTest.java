package org.kalanso.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A request that carries a key happens once, whatever becomes of its answer. */
class IdempotencyTest extends SchoolTest {
    private static final Map<String, String> PUPIL = Map.of("familyName", "Kouyaté", "givenNames", "Sékou");
    private final String key = UUID.randomUUID().toString();

    @Autowired
    private SweepKeys sweep;

    @Test
    void the_second_is_answered_what_the_first_was_and_changes_nothing() {
        var first = add(headApi, PUPIL);
        var second = add(headApi, PUPIL);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        for (String header : new String[] {"Location", "ETag", "Content-Type"})
            assertThat(second.header(header)).isEqualTo(first.header(header)).isNotEmpty();
        assertThat(pupils()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_something_else_is_refused() {
        add(headApi, PUPIL);
        var other = add(headApi, Map.of("familyName", "Kouyaté", "givenNames", "Aminata"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("platform.key-reused");
        assertThat(pupils()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_not_kept_and_the_key_is_free_again() {
        assertThat(add(headApi, Map.of("familyName", "", "givenNames", "Sékou")).status())
                .isEqualTo(422);
        assertThat(add(headApi, PUPIL).status()).isEqualTo(201);
    }

    @Test
    void keys_of_two_persons_have_nothing_to_do_with_each_other() {
        var colleague = api(someone("Sylla", "Mory", Role.HEAD, school));
        add(headApi, PUPIL);
        assertThat(add(colleague, PUPIL).header("Idempotent-Replayed")).isEmpty();
        assertThat(pupils()).isEqualTo(2);
    }

    @Test
    void after_a_day_the_key_is_free_and_what_was_answered_gone() {
        add(headApi, PUPIL);
        clock.advance(Duration.ofHours(25));
        assertThat(add(api(head), PUPIL).header("Idempotent-Replayed")).isEmpty();
        assertThat(pupils()).isEqualTo(2);
        clock.advance(Duration.ofHours(25));
        sweep.run(school, sweep.latest(clock.instant().atZone(java.time.ZoneOffset.UTC)));
        assertThat(rows("true")).isZero();
    }

    @Test
    void a_claim_of_a_program_that_died_is_taken_over_where_nothing_was_done() {
        add(headApi, PUPIL);
        died("acted_at = null");
        var soon = add(headApi, PUPIL);
        assertThat(soon.status()).isEqualTo(409);
        assertThat(soon.code()).isEqualTo("platform.key-in-use");
        assertThat(soon.header("Retry-After")).isEqualTo("1");
        clock.advance(Duration.ofMinutes(3));
        assertThat(add(headApi, PUPIL).status()).isEqualTo(201);
        assertThat(pupils()).isEqualTo(2);
    }

    @Test
    void where_it_was_done_before_the_program_died_it_is_never_done_again() {
        add(headApi, PUPIL);
        assertThat(rows("acted_at is not null")).isEqualTo(1);
        died("acted_at = acted_at");
        clock.advance(Duration.ofMinutes(3));
        var again = add(headApi, PUPIL);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("platform.key-spent");
        assertThat(pupils()).isEqualTo(1);
    }

    @Test
    void what_is_kept_can_not_be_read_in_the_database() {
        assertThat(add(headApi, PUPIL).text()).contains("Kouyaté");
        byte[] kept = sql.sql("select answer from platform.idempotent_answer where key = :key")
                .param("key", key)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Kouyat");
    }

    @Test
    void keys_of_another_form_and_bodies_that_are_no_json_are_refused() {
        assertThat(headApi.json("POST", "/api/v1/students", PUPIL, "Idempotency-Key", "x".repeat(101))
                        .code())
                .isEqualTo("platform.key-unfit");
        assertThat(headApi.json("POST", "/api/v1/students", PUPIL, "Idempotency-Key", "two words")
                        .code())
                .isEqualTo("platform.key-unfit");
        var large = headApi.json(
                "POST", "/api/v1/students", Map.of("familyName", "x".repeat(1_100_000)), "Idempotency-Key", key);
        assertThat(large.status()).isEqualTo(413);
        assertThat(pupils()).isZero();
    }

    @Test
    void at_doors_for_strangers_a_key_means_nothing() {
        var refused = stranger().json("POST", "/api/v1/students", PUPIL, "Idempotency-Key", key);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(rows("true")).isZero();
    }

    private Visitor.Answer add(Visitor who, Map<String, String> pupil) {
        return who.json("POST", "/api/v1/students", pupil, "Idempotency-Key", key);
    }

    /** As if the program had ended before it could keep its answer. */
    private void died(String mark) {
        sql.sql("update platform.idempotent_answer set status = null, answer = null, " + mark + " where key = :key")
                .param("key", key)
                .update();
    }

    private int rows(String where) {
        return sql.sql("select count(*) from platform.idempotent_answer where key = :key and " + where)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private int pupils() {
        return sql.sql("select count(*) from school.student where school_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }
}
