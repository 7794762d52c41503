package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small rules that keep the house the way a newcomer expects it. */
class HouseTest {
    private static final Pattern LEDGER_ROW = Pattern.compile(
            "^\\|\\s*((?:ECEP|ROOM|LEARN|SCHOOL|CAMPUS)-[A-Z]?[0-9]+)\\s*\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|",
            Pattern.MULTILINE);
    private static final Pattern TEST_CLASS = Pattern.compile("\\b([A-Z][A-Za-z0-9]+)\\b");
    private static final Set<String> BANNED_FOLDERS =
            Set.of("util", "utils", "common", "helper", "helpers", "base", "dto", "impl");

    @Test
    void every_package_is_null_marked_and_says_what_it_is() {
        List<Path> bare = Sources.in(Sources.JAVA, ".java").stream()
                .map(file -> Objects.requireNonNull(file.getParent()))
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !Sources.text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void no_drawer_collects_what_nobody_wanted_to_name() {
        assertThat(Sources.in(Path.of("src"), ".java"))
                .noneMatch(file -> BANNED_FOLDERS.contains(
                        Objects.requireNonNull(file.getParent()).getFileName().toString()));
    }

    @Test
    void every_migration_is_named_for_what_it_does_and_its_module_is_in_the_order() {
        List<String> order = Sources.lines(Sources.MIGRATIONS.resolve("modules")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(Sources.in(Sources.MIGRATIONS, ".sql")).isNotEmpty().allSatisfy(file -> {
            assertThat(file.getFileName().toString()).matches("V[0-9]+__[a-z][a-z_]{5,}\\.sql");
            assertThat(order)
                    .contains(Objects.requireNonNull(file.getParent())
                            .getFileName()
                            .toString());
        });
    }

    @Test
    void every_row_of_the_ledger_names_tests_that_exist() {
        Set<String> tests = Sources.in(Sources.TESTS, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        var rows = LEDGER_ROW
                .matcher(Sources.text(Path.of("docs/ledger.md")))
                .results()
                .toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var named = TEST_CLASS
                    .matcher(row.group(4))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            if (named.isEmpty()) missing.add(row.group(1) + " names no test");
            for (String name : named)
                if (!tests.contains(name) || !name.matches(".*(Test|Journey|Race|Drill)"))
                    missing.add(row.group(1) + " names " + name);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_is_left_open_in_the_code() {
        assertThat(Sources.in(Sources.JAVA, ".java"))
                .noneMatch(file -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b")
                        .matcher(Sources.text(file))
                        .find());
    }
}
