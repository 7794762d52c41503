package org.kalanso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the product over HTTP, as a browser or an API client would: keeps cookies, carries a token once it has
 * one, sends the form token by itself, follows no redirect unasked.
 */
public final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Answers beyond this hold lists, no secrets. */
    private static final int LARGE = 20_000;

    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private final String base;
    /** Several requests at once come and go with them. */
    private final Map<String, String> cookies = Collections.synchronizedMap(new LinkedHashMap<>());

    private @Nullable String bearer;
    private boolean withToken = true;

    public Visitor(String base) {
        this.base = base;
    }

    public Visitor cookie(String name, String value) {
        KnownSecrets.note("a cookie", value);
        cookies.put(name, value);
        return this;
    }

    public Visitor bearer(String token) {
        KnownSecrets.note("an access token", token);
        bearer = token;
        return this;
    }

    /** What a browser needs to go on in this visitor's place. */
    public Map<String, String> cookies() {
        synchronized (cookies) {
            return Map.copyOf(cookies);
        }
    }

    /** As a foreign page would: changes are sent without the form token. */
    public Visitor withoutFormToken() {
        withToken = false;
        return this;
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form, as a page's button does. */
    public Answer post(String path, Map<String, String> fields) {
        KnownSecrets.ofForm(fields);
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        List<String> pairs = new ArrayList<>();
        all.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a file in a multipart form. */
    public Answer upload(String path, String field, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "kalanso-test-boundary";
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        var parts = new ArrayList<byte[]>();
        all.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, "Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    /** Sends JSON to the API. */
    public Answer json(String method, String path, @Nullable Object body, String... headers) {
        var request = request(path, headers);
        if (body == null) return send(request.method(method, BodyPublishers.noBody()));
        String text = body instanceof String ready ? ready : JSON.writeValueAsString(body);
        KnownSecrets.ofJson(text);
        return send(request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text)));
    }

    /** Only whether the door opens: sends nothing, and gives the status. */
    public int knock(String method, String path) {
        return send(request(path, "Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")))
                .status();
    }

    /** Knocks at a door with nothing of use in hand: only whether it opens matters, not what it says. */
    public Answer knock(String method, String path, String type, String body) {
        var request = request(path, "Content-Type", type)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        if (bearer != null) request.header("Authorization", "Bearer " + bearer);
        if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
        return request;
    }

    private String cookieHeader() {
        return String.join(
                "; ",
                cookies().entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
    }

    /** The form token, fetched from the sign-in page when there is none yet: once, however many ask at once. */
    private synchronized String token() {
        if (!cookies.containsKey("XSRF-TOKEN")) get("/sign-in");
        return cookies.getOrDefault("XSRF-TOKEN", "");
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        if (!request.method().equals("GET") && bearer == null && withToken)
            request = HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase("Cookie"))
                    .header("X-XSRF-TOKEN", token())
                    .header("Cookie", cookieHeader())
                    .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            hold(request, answer);
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the API answers is what its description promises; a job's result and files are free in form. */
    private void hold(HttpRequest request, HttpResponse<byte[]> answer) {
        String path = request.uri().getPath();
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        if (json && answer.body().length < LARGE)
            KnownSecrets.ofJson(new String(answer.body(), StandardCharsets.UTF_8));
        if (!json || !path.startsWith("/api/v1/") || path.equals(DESCRIPTION) || path.startsWith("/api/v1/health"))
            return;
        if (answer.statusCode() == 405
                || answer.statusCode() == 404 && answer.uri().getPath().contains("nowhere")) return;
        ApiContract.of(base, () -> new Visitor(base).get(DESCRIPTION).text())
                .check(request.method(), path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (name.equals("kalanso")) KnownSecrets.note("a cookie", pair.substring(name.length() + 1));
        if (header.contains("Max-Age=0")) cookies.remove(name);
        else cookies.put(name, pair.substring(name.length() + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> raw) {
        public int status() {
            return raw.statusCode();
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return raw.body();
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The code of a refusal: the title of problem+json. */
        public String code() {
            return json().path("title").asString();
        }
    }
}
