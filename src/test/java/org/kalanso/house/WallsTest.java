package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalanso.Kalanso;
import org.springframework.modulith.core.ApplicationModules;

/** Modules know only whom they may know, in Java and in SQL. */
class WallsTest {
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(?:only\\s+)?([a-z]+)\\.[a-z_]+");
    private static final Pattern SQL_BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:select|insert|update|delete) [^\"]*)\"", Pattern.DOTALL);

    @Test
    void modules_know_only_whom_they_may() {
        ApplicationModules.of(Kalanso.class).verify();
    }

    @Test
    void sql_touches_only_the_schema_of_its_own_module() {
        List<String> schemas = Sources.lines(Sources.MIGRATIONS.resolve("modules")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> trespasses = Sources.in(Sources.JAVA.resolve("org/kalanso"), ".java").stream()
                .flatMap(file -> foreign(file, schemas))
                .toList();
        assertThat(trespasses).isEmpty();
    }

    private static Stream<String> foreign(Path file, List<String> schemas) {
        String module =
                Sources.JAVA.resolve("org/kalanso").relativize(file).getName(0).toString();
        return SQL_BLOCK
                .matcher(Sources.text(file))
                .results()
                .flatMap(block -> TABLE.matcher(block.group()).results())
                .map(table -> table.group(1))
                .filter(schemas::contains)
                .filter(schema -> !schema.equals(module))
                .map(schema -> file + " reads or writes " + schema);
    }
}
