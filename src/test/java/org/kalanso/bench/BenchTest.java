package org.kalanso.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the measuring. Nothing is timed here. */
class BenchTest {
    private static final Result FAST = result("fast", Target.atMost(4, "s"), 5.0, 1.0, 3.0);
    private static final Result SLOW = result("slow", Target.atLeast(60, "/s"), 10.0, 20.0);
    private static final Result TOLD = result("told", Target.reported("s"), 7.5);

    @TempDir
    Path folder;

    @Test
    void without_names_every_row_is_measured() {
        var asked = Asked.of(List.of("--json"), Bench.rows(), Bench.GROUPS);

        assertThat(asked.json()).isTrue();
        assertThat(asked.rows()).extracting(Row::name).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void named_rows_alone_are_measured_in_the_order_of_the_bench() {
        var asked = Asked.of(List.of("pdf-200", "first-start"), Bench.rows(), Bench.GROUPS);

        assertThat(asked.json()).isFalse();
        assertThat(asked.rows()).extracting(Row::name).containsExactly("first-start", "pdf-200");
    }

    @Test
    void a_group_stands_for_its_rows_and_every_group_names_rows_that_exist() {
        var asked = Asked.of(List.of("trust", "sign-in", "pdf-200"), Bench.rows(), Bench.GROUPS);

        assertThat(asked.rows())
                .extracting(Row::name)
                .startsWith("pdf-200", "sign-in", "refresh")
                .endsWith("journal-verify");
        Bench.GROUPS.forEach((group, names) -> assertThat(
                        Asked.of(List.of(group), Bench.rows(), Bench.GROUPS).rows())
                .extracting(Row::name)
                .containsExactlyInAnyOrderElementsOf(names));
    }

    @Test
    void an_unknown_name_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> Asked.of(List.of("fast"), Bench.rows(), Bench.GROUPS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fast?")
                .hasMessageContaining("sign-in");
    }

    @Test
    void the_median_decides_whether_a_target_is_met() {
        assertThat(FAST.value()).isEqualTo(3.0);
        assertThat(FAST.met()).isTrue();
        assertThat(SLOW.value()).isEqualTo(15.0);
        assertThat(SLOW.met()).isFalse();
        assertThat(TOLD.met()).isTrue();
    }

    @Test
    void the_json_names_value_unit_target_and_whether_it_is_met() {
        var json = new JsonMapper().readTree(Results.json(List.of(FAST, SLOW, TOLD)));

        assertThat(json.propertyNames()).containsExactly("fast", "slow", "told");
        assertThat(json.path("fast").toString())
                .isEqualTo("{\"value\":3.0,\"unit\":\"s\",\"target\":4.0,\"met\":true}");
        assertThat(json.path("slow").path("met").asBoolean()).isFalse();
        assertThat(json.path("told").path("target").isNull()).isTrue();
    }

    @Test
    void a_row_that_failed_has_no_figure_is_not_met_and_leaves_its_line_as_it_was() throws IOException {
        Result failed = result("fast", Target.reported("s"));
        Path file = folder.resolve("RESULTS.md");
        var results = new Results(file, List.of("fast"));
        results.write(List.of(FAST));
        results.write(List.of(failed));

        assertThat(failed.met()).isFalse();
        assertThat(failed.line()).contains("FAILED");
        assertThat(new JsonMapper()
                        .readTree(Results.json(List.of(failed)))
                        .path("fast")
                        .toString())
                .isEqualTo("{\"value\":null,\"unit\":\"s\",\"target\":null,\"met\":false}");
        assertThat(Files.readString(file)).contains("| `fast` |", "3.00 s");
    }

    @Test
    void a_row_measured_again_replaces_its_line_and_the_others_stay() throws IOException {
        Path file = folder.resolve("RESULTS.md");
        var results = new Results(file, List.of("slow", "told", "fast"));
        results.write(List.of(FAST, TOLD));
        results.write(List.of(SLOW, result("fast", Target.atMost(4, "s"), 2.0)));

        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.startsWith("| `"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("`slow`", "**no**", "≥ 60.0 /s"),
                        line -> assertThat(line).contains("`told`", "reported", "7.50 s"),
                        line -> assertThat(line).contains("`fast`", "2.00 s", "yes"));
    }

    @Test
    void lists_of_pupils_are_the_same_for_the_same_numbers() {
        String list = new String(PupilFile.of(50, 2, 1), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(list.lines()).hasSize(3);
        assertThat(list)
                .contains("B00050;", "B00051;", ";8e 1;")
                .isEqualTo(new String(PupilFile.of(50, 2, 1), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Result result(String name, Target target, Double... runs) {
        return new Result(name, "what it is", target, List.of(runs), "a day, a machine");
    }
}
