package org.kalanso.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API with a token, for what surrounds a measurement. An answer of 400 or more throws. */
public final class Api implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_REFUSAL = 400;
    private static final String BOUNDARY = "kalanso-bench-7391";

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";

    private Api(String address) {
        this.address = address;
    }

    /** The administrator whom {@link Visit#setUp()} made. */
    public static Api ofAdministrator(MeasuredProgram program) throws IOException {
        return signIn(program, Visit.ADMINISTRATOR, Visit.PASSWORD);
    }

    public static Api signIn(MeasuredProgram program, String name, String password) throws IOException {
        Api api = new Api(program.address());
        api.token = api.post("/api/v1/token", Map.of("identifier", name, "password", password))
                .path("access")
                .asString();
        return api;
    }

    public String token() {
        return token;
    }

    public JsonNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    public JsonNode post(String path, Object body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Sends one file as the form field {@code file}. */
    public JsonNode upload(String path, String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream(content.length + 500);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Waits for a job to be done, looking ten times a second as a page does at most. */
    public void await(String job) throws IOException {
        while (true) {
            String state = get("/api/v1/jobs/" + job).path("state").asString();
            switch (state) {
                case "DONE" -> {
                    return;
                }
                case "FAILED" -> throw new IOException("The job failed");
                default -> Ground.pause(100);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new IOException(
                        answer.statusCode() + " from " + request.method() + " " + request.uri() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
