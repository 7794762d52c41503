package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KnownSecrets;
import org.kalanso.LeftBehind;
import org.kalanso.platform.text.Messages;

/**
 * Runs when the processes of the whole run are over: no log and no stored message holds a secret that any test came to know,
 * and whatever was done that the journal noted, the journal's page can say in words.
 */
class LeftBehindTest {
    /** A mark of {@link SecretsStayHiddenTest}; seconds of a moment that happen to look like one are none. */
    private static final Pattern MARK = Pattern.compile("(?<![\\d:.])(?:13\\.37|17\\.83)(?!\\d)");

    private List<Path> processes = List.of();

    @BeforeEach
    void whatEachProcessLeft() throws IOException {
        try (Stream<Path> all = Files.list(LeftBehind.RUN)) {
            processes = all.filter(each -> Files.exists(each.resolve(LeftBehind.SECRETS)))
                    .toList();
        }
        assertThat(processes).as("only ./kalanso test leaves something to read").isNotEmpty();
        for (Path each : processes)
            for (String line : Files.readAllLines(each.resolve(LeftBehind.SECRETS))) {
                String[] secret = line.split("\t", 2);
                KnownSecrets.note(secret[0], secret[1]);
            }
        assertThat(KnownSecrets.count()).isGreaterThan(100);
    }

    @Test
    void no_log_of_the_run_holds_a_pin_a_token_a_password_a_phone_or_a_mark() throws IOException {
        for (Path each : processes) {
            String log = Files.readString(each.resolve(LeftBehind.LOG));
            assertThat(log).as("the log was written").contains("Tomcat started");
            assertThat(KnownSecrets.in(log)).isEmpty();
            assertThat(marks(log)).isEmpty();
        }
    }

    @Test
    void no_stored_message_holds_a_secret_and_none_but_the_journal_a_mark() throws IOException {
        for (Path each : processes)
            for (String table : LeftBehind.TABLES) {
                String rows = Files.readString(each.resolve(table + ".txt"));
                assertThat(KnownSecrets.in(rows)).as(table).isEmpty();
                if (!table.equals("audit.entry"))
                    assertThat(marks(rows)).as(table).isEmpty();
            }
    }

    @Test
    void every_act_that_the_run_left_in_the_journal_has_a_sentence() throws IOException {
        var messages = new Messages();
        List<String> acts = new ArrayList<>();
        for (Path each : processes) acts.addAll(Files.readAllLines(each.resolve(LeftBehind.ACTS)));
        assertThat(acts).contains("council.frozen");
        assertThat(acts)
                .filteredOn(act -> !act.startsWith("test."))
                .filteredOn(act -> !messages.has("journal.act." + act))
                .isEmpty();
    }

    private static List<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).toList();
    }
}
