package org.kalanso;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's browser: the machine's Chromium, one for the run, with a fresh profile for each that is opened. It speaks
 * French and never leaves this machine. What it writes to its console as an error fails the test when it is closed.
 */
public final class Browser implements AutoCloseable {
    /** Widths at which every page must look good: a small phone and a desk. */
    public static final Size PHONE = new Size(360, 740);

    public static final Size TABLET = new Size(820, 1180);
    public static final Size DESK = new Size(1280, 800);
    /** Names what reaches past the right edge when the page scrolls sideways. */
    private static final String STICKING_OUT = """
            () => {
              const width = document.documentElement.clientWidth;
              scrollTo(9999, scrollY);
              const pushed = scrollX;
              scrollTo(0, scrollY);
              if (pushed < 2) return "";
              return pushed + " px: " + [...document.querySelectorAll("body *")]
                .filter(each => each.getBoundingClientRect().right > width + 1)
                .sort((one, other) => other.checkVisibility() - one.checkVisibility())
                .map(each => each.tagName + "." + each.getAttribute("class") + " " + each.id).slice(0, 8).join(", ");
            }
            """;

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run",
            "--no-pings",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            // a webcam that shows a test picture
            "--use-fake-device-for-media-stream",
            // a name for this machine that is not a secure context, as a school's box has on its network
            "--host-resolver-rules=MAP kalanso.test 127.0.0.1");

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser shared;
    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    public record Size(int width, int height) {}

    private Browser(String address, Size size, ColorScheme scheme) {
        this.address = address;
        context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(size.width(), size.height())
                        .setLocale("fr-FR")
                        .setTimezoneId("Africa/Conakry")
                        .setColorScheme(scheme)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.onPageError(errors::add);
    }

    /** Where this machine's Chromium or Chrome is; empty where there is none and journeys can't be walked. */
    public static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("KALANSO_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Browser phone(String address) {
        return new Browser(address, PHONE, ColorScheme.LIGHT);
    }

    public static Browser tablet(String address) {
        return new Browser(address, TABLET, ColorScheme.LIGHT);
    }

    public static Browser desk(String address) {
        return new Browser(address, DESK, ColorScheme.LIGHT);
    }

    public static Browser dark(String address, Size size) {
        return new Browser(address, size, ColorScheme.DARK);
    }

    /** Carries over who is signed in from a visitor who is. */
    public Browser as(Visitor visitor) {
        visitor.cookies()
                .forEach((name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(address))));
        return this;
    }

    /** Opens an address below the program's own. */
    public Browser open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** The page itself, for everything a person does with it. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** A click that leads elsewhere returns before the next page is there. */
    private void settled() {
        page.waitForFunction("() => document.documentElement !== null && document.readyState === 'complete'");
    }

    /** Leaves a picture of the whole page in {@code target/screenshots}. */
    public Browser picture(String name) {
        settled();
        var size = page.viewportSize();
        // in a window as high as the page, bars that stick to its edge stand where the page ends
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        if (height > size.height) page.setViewportSize(size.width, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + size.width + ".png")));
        page.setViewportSize(size.width, size.height);
        return this;
    }

    /** Fails where axe finds anything wrong by WCAG 2.2 AA, or where the page can be pushed sideways. */
    public Browser isAccessible() {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found.stream().map(Browser::told).toList()).as(page.url()).isEmpty();
        return fits();
    }

    /** Fails where the page can be pushed sideways. */
    public Browser fits() {
        assertThat((String) page.evaluate(STICKING_OUT))
                .as("%s can be pushed sideways", page.url())
                .isEmpty();
        return this;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(4).toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors on the browser's console").isEmpty();
    }

    /** Errors that this journey brings about on purpose, such as a network that is gone. */
    public Browser forgivesErrors() {
        errors.clear();
        return this;
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (shared != null) return shared;
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(installed().orElseThrow(() -> new IllegalStateException("no Chromium here")))
                .setArgs(flags());
        var launched = Playwright.create(options).chromium().launch(launch);
        shared = launched;
        return launched;
    }

    /** Chromium's own cage needs rights that a container's root doesn't have. */
    private static List<String> flags() {
        var flags = new ArrayList<>(FLAGS);
        if ("root".equals(System.getProperty("user.name"))) flags.add("--no-sandbox");
        return flags;
    }
}
