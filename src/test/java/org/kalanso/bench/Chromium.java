package org.kalanso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phone's browser with a fresh profile: the machine's Chromium, driven by its own protocol, for the tests' library would
 * bring a program of its own that works beside the one measured. {@code KALANSO_CHROMIUM} names it where it stands elsewhere.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final int START_SECONDS = 30;
    private static final int LOAD_SECONDS = 60;
    private static final int QUIET_MILLIS = 700;
    private static final double KILOBYTE = 1024;
    /** Since the address was opened: everything that the page names is there and has run, and something stands on the screen. */
    private static final String USABLE = """
            Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd,
                     (performance.getEntriesByName('first-contentful-paint')[0] ?? {startTime: 0}).startTime)
            """;

    private final Process process;
    private final DevTools tools;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean loaded;
    private volatile long changedAt;

    /**
     * What opening an address cost.
     *
     * @param kilobytes over the network: headers and bodies as sent, of the page and of everything that it loads
     */
    record Opened(double kilobytes, double seconds) {}

    private Chromium(Process process, DevTools tools) throws IOException {
        this.process = process;
        this.tools = tools;
        tools.listen(this::heard);
        tools.send("Network.enable", Map.of());
        tools.send("Page.enable", Map.of());
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
    }

    static Chromium start(Path profile) throws IOException {
        Process process = new ProcessBuilder(command(profile))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Chromium(process, new DevTools(tab(port(profile))));
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static List<String> command(Path profile) throws IOException {
        String program = Stream.concat(Stream.ofNullable(System.getenv("KALANSO_CHROMIUM")), PLACES.stream())
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no Chromium here"));
        return Stream.of(
                        program,
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--lang=fr-FR",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-default-apps",
                        "--disable-domain-reliability",
                        "--disable-sync",
                        "--no-first-run",
                        "--no-pings",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        // Chromium's own cage needs rights that a container's root doesn't have.
                        "root".equals(System.getProperty("user.name")) ? "--no-sandbox" : "--incognito",
                        "about:blank")
                .toList();
    }

    private static int port(Path profile) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); System.nanoTime() < until; ) {
            if (Files.exists(file) && Files.readString(file).contains("\n")) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
            }
            Ground.pause(20);
        }
        throw new IOException("Chromium did not start");
    }

    private static URI tab(int port) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                    .build();
            JsonNode tabs = new JsonMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            for (JsonNode each : tabs) {
                if (each.path("type").asString().equals("page")) {
                    return URI.create(each.path("webSocketDebuggerUrl").asString());
                }
            }
            throw new IOException("Chromium has no tab");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void heard(String event, JsonNode what) {
        switch (event) {
            case "Network.requestWillBeSent" -> {
                if (!what.has("redirectResponse")) {
                    pending.incrementAndGet();
                }
            }
            case "Network.responseReceived" -> {
                if (what.path("response").path("status").asInt() >= 400) {
                    refused.incrementAndGet();
                }
            }
            case "Network.loadingFinished" -> {
                bytes.addAndGet(what.path("encodedDataLength").asLong());
                pending.decrementAndGet();
            }
            case "Network.loadingFailed" -> pending.decrementAndGet();
            case "Page.loadEventFired" -> loaded = true;
            default -> {
                return;
            }
        }
        changedAt = System.nanoTime();
    }

    /** From now on a phone's slow network: 400 kbit/s both ways, 400 ms until an answer begins. */
    void slowNetwork() throws IOException {
        tools.send(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 400, "downloadThroughput", 50_000, "uploadThroughput", 50_000));
    }

    /** Somebody who is signed in already, with nothing else in the browser. */
    void carry(String address, Map<String, String> cookies) throws IOException {
        for (var cookie : cookies.entrySet()) {
            tools.send(
                    "Network.setCookie", Map.of("url", address, "name", cookie.getKey(), "value", cookie.getValue()));
        }
    }

    /** Opens an address and waits until nothing moves any more. @throws IOException where anything was refused */
    Opened open(String address) throws IOException {
        reset();
        tools.send("Page.navigate", Map.of("url", address));
        settle();
        return new Opened(bytes.get() / KILOBYTE, tools.evaluate(USABLE).asDouble() / 1000);
    }

    private void reset() {
        loaded = false;
        bytes.set(0);
        pending.set(0);
        changedAt = System.nanoTime();
    }

    private void settle() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOAD_SECONDS);
        while (!loaded
                || pending.get() > 0
                || System.nanoTime() - changedAt < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS)) {
            if (System.nanoTime() > until) {
                throw new IOException("The page never came to rest");
            }
            Ground.pause(20);
        }
        if (refused.get() > 0) {
            throw new IOException("Something that the page asked for was refused");
        }
    }

    @Override
    public void close() {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
