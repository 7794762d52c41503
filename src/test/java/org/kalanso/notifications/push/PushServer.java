package org.kalanso.notifications.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Google's interfaces and a browser's push service on this machine: takes what it is sent, or refuses as a test has it. */
public final class PushServer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final PushServer ONE = new PushServer();

    private final HttpServer server;
    private final KeyPair account = rsa();
    private final Path file;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Says>> scripts = new ConcurrentHashMap<>();

    /** A request, with the device that it is for: the token, or the last part of the address. */
    public record Asked(String path, String device, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    record Says(int status, String body, @Nullable String retryAfter) {}

    private PushServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
            file = Files.createTempFile("kalanso-fcm", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    JSON.writeValueAsString(Map.of(
                            "type", "service_account",
                            "project_id", "kalanso-test",
                            "private_key_id", "key-1",
                            "private_key", pem(account),
                            "client_email", "push@kalanso-test.example",
                            "token_uri", url() + "/token")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PushServer one() {
        return ONE;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String accountFile() {
        return file.toString();
    }

    KeyPair account() {
        return account;
    }

    /** The next answers for that device, or for {@code token}; afterwards everything is taken again. */
    void says(String device, int status, String body, @Nullable String retryAfter) {
        scripts.computeIfAbsent(device, fresh -> new ArrayDeque<>()).add(new Says(status, body, retryAfter));
    }

    List<Asked> askedFor(String device) {
        return asked.stream().filter(each -> each.device().equals(device)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String device = device(path, body);
        asked.add(new Asked(path, device, headers, body));
        var script = scripts.get(device);
        Says says = script == null ? null : script.poll();
        if (says == null) says = usual(path);
        byte[] answer = says.body().getBytes(StandardCharsets.UTF_8);
        if (says.retryAfter() != null) exchange.getResponseHeaders().add("Retry-After", says.retryAfter());
        exchange.sendResponseHeaders(says.status(), answer.length == 0 ? -1 : answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private static Says usual(String path) {
        if (path.equals("/token"))
            return new Says(
                    200,
                    "{\"access_token\": \"google-token\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}",
                    null);
        if (path.endsWith("messages:send"))
            return new Says(200, "{\"name\": \"projects/kalanso-test/messages/7\"}", null);
        return new Says(201, "", null);
    }

    private static String device(String path, byte[] body) {
        if (path.endsWith("messages:send"))
            return JSON.readTree(body).path("message").path("token").asString();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
