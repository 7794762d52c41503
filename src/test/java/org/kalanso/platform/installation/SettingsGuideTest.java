package org.kalanso.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings is whole: what the program or its script reads stands in the guide. */
class SettingsGuideTest {
    private static final Pattern IN_JAVA = Pattern.compile("\"(?:\\$\\{)?(kalanso(?:\\.[a-z]+)+)[:\"}]");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\$\\{(KALANSO_[A-Z_]+):-");
    private static final Path GUIDE = Path.of("docs/guides/settings.md");

    @Test
    void every_setting_that_is_read_stands_in_the_guide() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                IN_JAVA.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1).toUpperCase(Locale.ROOT).replace('.', '_'))
                        .forEach(read::add);
            }
        }
        for (String script : new String[] {"kalanso", "bin/test.sh"}) {
            IN_SCRIPT
                    .matcher(Files.readString(Path.of(script)))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(read::add);
        }
        // Names of files in the data folder look like settings.
        read.removeAll(Set.of("KALANSO_LOCK", "KALANSO_PID", "KALANSO_LOG", "KALANSO_PROPERTIES"));
        assertThat(read).contains("KALANSO_PORT", "KALANSO_MAIL_HOST", "KALANSO_JAVA_HOME");
        String guide = Files.readString(GUIDE);
        assertThat(read).allSatisfy(name -> assertThat(guide).contains(name));
    }
}
