package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.KnownSecrets;
import org.kalanso.LeftBehind;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A day with slips, marks, a guardian and mistyped passwords: neither the log so far nor any stored message holds a secret that
 * the tests before it or its own came to know. {@link LeftBehindTest} asks the same of the whole run.
 */
class SecretsStayHiddenTest extends KalansoTest {
    private static final Pattern PIN = Pattern.compile("\\b\\d{3} \\d{3}\\b");
    /** Marks that nothing else in a run looks like. */
    private static final List<String> MARKS = List.of("13.37", "17.83");

    /** Seconds of a moment that happen to look like one are none. */
    private static final Pattern MARK = Pattern.compile("(?<![\\d:.])(?:13\\.37|17\\.83)(?!\\d)");

    private static final String PHONE = "+224620770177";

    @Autowired
    private SignIn signIn;

    @Test
    void no_log_of_the_run_holds_a_pin_a_token_a_password_or_a_phone() throws IOException {
        anEventfulDay();

        String log = Files.readString(LeftBehind.log());
        assertThat(log).as("the log was written").contains("Tomcat started");
        assertThat(KnownSecrets.count()).isGreaterThan(5);
        assertThat(KnownSecrets.in(log)).isEmpty();
        assertThat(MARK.matcher(log).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void no_stored_message_holds_a_secret_and_none_but_the_journal_a_mark() throws IOException {
        anEventfulDay();

        for (String table : LeftBehind.TABLES) {
            String rows = String.join(
                    "\n",
                    sql.sql("select to_jsonb(t) - 'content' - 'preview' - 'mapping' from " + table + " t")
                            .query(String.class)
                            .list());
            assertThat(KnownSecrets.in(rows)).as(table).isEmpty();
            if (!table.equals("audit.entry"))
                assertThat(MARK.matcher(rows).results().map(MatchResult::group))
                        .as(table)
                        .isEmpty();
        }
    }

    @Test
    void a_secret_in_a_log_would_be_found() {
        KnownSecrets.note("a planted PIN", "904117");
        assertThat(KnownSecrets.in("PIN 904117 issued")).hasSize(1);
        assertThat(KnownSecrets.in("at 12:00:00.904117 in 0190411731ab")).isEmpty();
    }

    /** Slips, marks, a guardian confirmed, cards published, somebody who mistypes a password. */
    private void anEventfulDay() throws IOException {
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));
        var school = new SmallClass(sql).marked();
        school.marks(school.maths, "ORAL", MARKS.getFirst(), "12", MARKS.getLast());
        sql.sql("update school.guardian set phone = :phone where school_id = :school")
                .params(Map.of("phone", PHONE, "school", school.school.value()))
                .update();
        KnownSecrets.note("a telephone number", PHONE);
        Visitor head = signIn.page(stranger(), school.head, school.school);
        Visitor api = school.api(signIn, stranger(), school.head);
        slips(school, head, api);
        api.json("POST", "/api/v1/guardianships/" + school.guardianship + "/confirm", null);
        api.json("POST", school.councilPath() + "/freeze", null);
        api.json("POST", school.councilPath() + "/publish", null);
        stranger().json("POST", "/api/v1/token", Map.of("identifier", PHONE, "password", "la mauvaise phrase"));
        stranger().post("/sign-in", Map.of("identifier", "CTF/26/0001", "secret", "735162"));
        api.get("/api/v1/nowhere");
    }

    private void slips(SmallClass school, Visitor head, Visitor api) throws IOException {
        var asked = head.post("/classes/" + school.group + "/slips", Map.of());
        UUID job = UUID.fromString(asked.header("Location").replaceAll(".*/", ""));
        jobDone(api, job);
        byte[] pdf = head.post("/slips/" + job, Map.of()).bytes();
        try (var document = Loader.loadPDF(pdf)) {
            PIN.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .forEach(found -> KnownSecrets.note("a PIN", found.group().replace(" ", "")));
        }
    }
}
