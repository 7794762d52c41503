package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the security page says is shown by tests that exist. */
class SecurityPageTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| ([0-9][^|]*)\\| (yes|built so|in part|no|–) \\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z0-9]+(?:Test|Race|Drill|Journey)\\b");
    private final String page = Sources.text(Path.of("docs/security/asvs.md"));

    @Test
    void every_requirement_said_to_hold_names_a_test_and_every_test_named_exists() {
        Set<String> tests = Sources.in(Sources.TESTS, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> wrong = new TreeSet<>();
        for (var row : ROW.matcher(page).results().toList()) {
            var named = TEST.matcher(row.group(3))
                    .results()
                    .map(found -> found.group())
                    .toList();
            if (row.group(2).equals("yes") && named.isEmpty()) wrong.add(row.group(1) + "names no test");
            for (String name : named) if (!tests.contains(name)) wrong.add(row.group(1) + "names " + name);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eighty_requirements_and_more_are_shown_by_tests() {
        int shown = ROW.matcher(page)
                .results()
                .filter(row -> row.group(2).equals("yes"))
                .mapToInt(row -> requirements(row.group(1)))
                .sum();
        System.out.println("ASVS 5.0: " + shown + " requirements shown by tests");
        assertThat(shown).isGreaterThanOrEqualTo(80);
    }

    /** "6.2.1", "3.3.2, 3.3.4", "1.4.1 – 1.4.3". */
    private static int requirements(String text) {
        List<String> parts = Arrays.stream(text.replaceAll("\\(L3\\)", "").split(","))
                .map(String::strip)
                .toList();
        int count = 0;
        for (String part : parts) {
            String[] ends = part.split("–");
            count += ends.length == 2 ? last(ends[1]) - last(ends[0]) + 1 : 1;
        }
        return count;
    }

    private static int last(String number) {
        String stripped = number.strip();
        return Integer.parseInt(stripped.substring(stripped.lastIndexOf('.') + 1));
    }
}
