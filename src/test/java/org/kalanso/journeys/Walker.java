package org.kalanso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.kalanso.Browser;
import org.kalanso.KnownSecrets;

/**
 * Somebody in a browser who uses what they see: labels, buttons, links. Every page they stop at is looked at as a phone and
 * as a desk show it.
 */
final class Walker implements AutoCloseable {
    /** What stands where a sentence is missing. */
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?\\?|\\b[a-z-]+\\.[a-z-]+\\.[a-z-]+\\b(?!/)");

    private final Browser browser;
    private final String pictures;
    private int steps;

    Walker(Browser browser, String pictures) {
        this.browser = browser;
        this.pictures = pictures;
    }

    Page page() {
        return browser.page();
    }

    Browser browser() {
        return browser;
    }

    Walker open(String path) {
        browser.open(path);
        return this;
    }

    /** Stops at a page: it must hold nothing wrong at either width. */
    Walker sees(String what) {
        var before = page().viewportSize();
        steps++;
        for (Browser.Size size : new Browser.Size[] {Browser.DESK, Browser.PHONE}) {
            page().setViewportSize(size.width(), size.height());
            browser.picture(pictures + "-" + String.format("%02d", steps) + "-" + what);
            browser.fits();
            // what axe reads is the same page at both widths: once is enough, where targets are smallest
            if (size.equals(Browser.PHONE)) browser.isAccessible();
        }
        page().setViewportSize(before.width, before.height);
        assertThat(UNTRANSLATED
                        .matcher(page().locator("body").innerText())
                        .results()
                        .map(found -> found.group()))
                .as("keys on %s", page().url())
                .isEmpty();
        return this;
    }

    Walker reads(String... texts) {
        assertThat(page().locator("main").innerText()).contains(texts);
        return this;
    }

    /** Fills fields by their names in the form. */
    Walker fills(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            Locator field = page().locator("#f-" + name);
            if ("password".equals(field.getAttribute("type"))) KnownSecrets.note("a password", value);
            if (field.evaluate("each => each.tagName").equals("SELECT")) field.selectOption(value);
            else field.fill(value);
        });
        return this;
    }

    Walker drops(Path file) {
        page().locator("#f-file").setInputFiles(file);
        return this;
    }

    Walker presses(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Walker follows(String link) {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Waits at a job's page, which loads itself again when the job is over, and goes on to its result. */
    Walker waitsForTheResult() {
        Locator result = page().locator("main a.button.primary");
        result.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
