package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence: a code without one would be a blank answer. */
class ProblemsTest {
    private static final Pattern CODE =
            Pattern.compile("Problem\\s*\\.\\s*(?:of|tooMany|later)\\(\\s*\"([a-z-]+\\.[a-z0-9.-]+)\"");
    private static final Pattern FIELD = Pattern.compile(
            "(?:new FieldError|\\.add|Problem\\s*\\.\\s*invalid)\\(\\s*\"[A-Za-z0-9.]+\",\\s*\"([a-z][a-z0-9.-]+)\"");

    @Test
    void every_code_has_a_sentence() throws IOException {
        Set<String> known = MessagesTest.allKeys();
        Set<String> missing = new TreeSet<>();
        for (var file : Sources.in(Sources.JAVA, ".java")) {
            String text = Sources.text(file);
            CODE.matcher(text).results().forEach(use -> missing.add("problem." + use.group(1)));
            FIELD.matcher(text)
                    .results()
                    .map(use -> use.group(1))
                    .forEach(code -> missing.add(code.contains(".") ? "problem." + code : "problem.field." + code));
        }
        assertThat(missing).as("codes found in the sources").isNotEmpty();
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }
}
