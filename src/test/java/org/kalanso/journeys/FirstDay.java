package org.kalanso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kalanso.Browser;
import org.kalanso.FreshProgram;

/** The people of the first day, their browsers, and what they do more than once. */
@Tag("program")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(InTurn.class)
@SuppressWarnings("NullAway.Init")
abstract class FirstDay {
    static final Path FILES = Path.of("src/test/resources/data/guinee-college");
    static final String PASSWORD = "trois fromagers au soleil";
    static final String TEACHERS_PASSWORD = "craie blanche et tableau";
    static final String MOTHERS_PASSWORD = "le marché de Madina";
    private static final String PICTURES = "first-day/";
    FreshProgram program;
    Walker head;
    Walker teacher;
    Walker mother;

    @BeforeAll
    void anEmptyInstallation() {
        program = FreshProgram.start();
        program.clock().set(Instant.parse("2026-10-05T08:00:00Z"));
        head = walker(Browser.desk(program.address()), "head");
        teacher = walker(Browser.desk(program.address()), "teacher");
        mother = walker(Browser.phone(program.address()), "mother");
    }

    @AfterAll
    void theEvening() {
        List.of(head, teacher, mother).forEach(Walker::close);
        program.close();
    }

    Walker walker(Browser browser, String who) {
        return new Walker(browser, PICTURES + who);
    }

    /** Time goes on while nobody has a page open. */
    void later(String instant) {
        for (Walker each : List.of(head, teacher, mother)) each.page().navigate("about:blank");
        program.clock().set(Instant.parse(instant));
    }

    void signsIn(Walker somebody, String name, String secret, String picture) {
        somebody.page().navigate("about:blank");
        somebody.browser().context().clearCookies();
        somebody.open("/sign-in").sees(picture);
        somebody.fills(Map.of("identifier", name, "secret", secret)).presses("Se connecter");
        assertThat(somebody.page()).not().hasURL(Pattern.compile(".*/sign-in.*"));
    }

    /** The head prepares an invitation for somebody the school knows. @return the link to hand over */
    String invited(String name, String role) {
        head.open("/members?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        head.sees("members-" + role).follows(name);
        head.sees("member-" + role).follows("Préparer son invitation");
        head.page().locator("#f-role").selectOption(role);
        head.presses("Préparer l’invitation").sees("invitation-" + role);
        return head.page().locator("#link").inputValue();
    }

    int rows(String section) {
        return head.page().locator("#" + section + " tbody tr").count();
    }

    static boolean onACell(Page page) {
        return (boolean) page.evaluate("() => document.activeElement.closest('.grid tbody') !== null");
    }

    static void saved(Page page) {
        assertThat(page.locator("#grid-status")).containsText("Tout est enregistré");
    }

    /** The empty cells of a subject, one after the other. */
    void fillsWhatIsMissing(String subject) {
        teacher.open("/marks").follows(subject);
        Page page = teacher.page();
        page.locator(".grid[data-ready]").waitFor();
        List<Locator> empty = page.locator(".grid tbody input").all().stream()
                .filter(cell -> cell.inputValue().isEmpty())
                .toList();
        for (Locator cell : empty) {
            cell.click();
            page.keyboard().press("9");
            page.keyboard().press("Enter");
        }
        if (!empty.isEmpty()) saved(page);
    }

    /** Agrees to every proposal and adds a word of her own. */
    static void decides(Page page) {
        page.locator("button[name=adopt]").click();
        assertThat(page.locator("button[name=adopt]")).hasCount(0);
        page.locator("tbody tr [name^='appreciation.']").first().fill("Un bon trimestre, à poursuivre.");
    }
}
