package org.kalanso.platform.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.installation.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Errors reach a Sentry server that is set, with nothing in them about anybody. */
class SentryTest {
    private static final Logger OURS = LoggerFactory.getLogger("org.kalanso.school.Planted");
    private static final Logger LIBRARY = LoggerFactory.getLogger("com.example.Library");
    private static final List<String> PERSONAL = List.of(
            "Aïssatou",
            "Barry",
            "the number of Barry",
            "aissatou@example.org",
            "16.25",
            "2026/001",
            "10.1.2.3",
            "PIN 605284");

    /** A call of the log whose words are not all constants. */
    private static final Pattern JOINED = Pattern.compile(
            "LOG\\s*\\.\\s*(?:error|warn|info)\\(\\s*(?:(?!\")\\S|(?:\"[^\"\\n]*\"\\s*\\+\\s*)+(?![\"\\s]))");

    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<String> authorizations = new ArrayList<>();
    private volatile int status = 200;
    private volatile boolean hanging;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/relay/api/42/envelope/", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("X-Sentry-Auth"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            while (hanging) Thread.onSpinWait();
            if (status == 429) exchange.getResponseHeaders().add("Retry-After", "3600");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void shut() {
        hanging = false;
        server.stop(0);
    }

    @Test
    void an_error_is_told_with_its_place_and_its_request_and_nothing_personal() throws Exception {
        var link = link();
        link.start();
        MDC.put("request", "0199-request");
        OURS.error(
                "{} with phone {} and mark {} failed",
                "Aïssatou Barry",
                "the number of Barry",
                16.25,
                new IllegalStateException(
                        "pupil 2026/001 Barry", new IOException("Key (email)=(aissatou@example.org) PIN 605284")));
        MDC.remove("request");
        LIBRARY.error("connection from 10.1.2.3 for Barry refused");
        OURS.warn("only a warning");
        link.stop();

        assertThat(received).hasSize(2);
        String whole = String.join("\n", received);
        assertThat(PERSONAL).noneMatch(whole::contains);
        JsonNode event = item(received.take());
        assertThat(event.at("/logentry/message").asString()).isEqualTo("{} with phone {} and mark {} failed");
        assertThat(event.at("/tags/request").asString()).isEqualTo("0199-request");
        assertThat(event.path("environment").asString()).isEqualTo("trial");
        assertThat(event.at("/exception/values/0/type").asString()).isEqualTo("java.io.IOException");
        assertThat(event.at("/exception/values/1/type").asString()).isEqualTo("java.lang.IllegalStateException");
        JsonNode frames = event.at("/exception/values/1/stacktrace/frames");
        assertThat(frames.get(frames.size() - 1).path("function").asString())
                .isEqualTo("an_error_is_told_with_its_place_and_its_request_and_nothing_personal");
        assertThat(event.has("user") || event.has("request") || event.has("server_name"))
                .isFalse();
        assertThat(item(received.take()).path("logger").asString()).isEqualTo("com.example.Library");
        assertThat(authorizations.getFirst()).contains("sentry_version=7", "sentry_key=abc123");
    }

    @Test
    void who_logs_never_waits_for_a_server_that_hangs() throws Exception {
        hanging = true;
        var sender = new SentrySender(SentryAddress.of(dsn()).orElseThrow());
        long began = System.nanoTime();
        for (int i = 0; i < 5_000; i++) sender.offer(new byte[] {'x'});
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(sender.dropped()).isBetween(4_890L, 4_900L);
        hanging = false;
        sender.close();
    }

    @Test
    void a_server_that_has_enough_is_left_alone() throws Exception {
        status = 429;
        var sender = new SentrySender(SentryAddress.of(dsn()).orElseThrow());
        for (int i = 0; i < 10; i++) sender.offer(new byte[] {'x'});
        sender.close();
        assertThat(received).hasSize(1);
        assertThat(sender.dropped()).isEqualTo(9);
    }

    @Test
    void without_a_dsn_nothing_is_made_and_one_that_is_none_is_refused_without_being_repeated() {
        var none = new SentryLink(json, "", "trial");
        none.start();
        assertThat(none.isRunning()).isFalse();
        assertThatThrownBy(() -> new SentryLink(json, "https://example.org/no-key", "trial").start())
                .isInstanceOf(CannotStart.class)
                .satisfies(refusal -> assertThat(((CannotStart) refusal).sentence())
                        .contains("KALANSO_SENTRY_DSN")
                        .doesNotContain("no-key"));
    }

    @Test
    void what_our_own_sources_log_is_a_constant_with_values_beside_it() throws IOException {
        assertThat(JOINED.matcher("LOG.error(\"mark of \" + pupil)").find()).isTrue();
        assertThat(JOINED.matcher("LOG.error(sentence)").find()).isTrue();
        assertThat(JOINED.matcher("LOG.error(\"one {} \"\n + \"two\", pupil)").find())
                .isFalse();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(
                                    JOINED.matcher(Files.readString(file)).find())
                            .as(file.toString())
                            .isFalse());
        }
    }

    private SentryLink link() {
        return new SentryLink(json, dsn(), "trial");
    }

    private String dsn() {
        return "http://abc123@localhost:" + server.getAddress().getPort() + "/relay/42";
    }

    /** The envelope's one item; its length is the one that is said. */
    private JsonNode item(String envelope) throws Exception {
        String[] lines = envelope.split("\n", 3);
        assertThat(json.readTree(lines[0]).path("event_id").asString()).matches("[0-9a-f]{32}");
        JsonNode head = json.readTree(lines[1]);
        assertThat(head.path("type").asString()).isEqualTo("event");
        assertThat(lines[2].stripTrailing().getBytes(StandardCharsets.UTF_8))
                .hasSize(head.path("length").asInt());
        return json.readTree(lines[2]);
    }
}
