package org.kalanso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium's own protocol for one of its tabs: commands with their answers, and events as they come. */
final class DevTools implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    DevTools(URI tab) {
        socket = client.newWebSocketBuilder().buildAsync(tab, new Incoming()).join();
    }

    /** @return the command's answer */
    JsonNode send(String method, Map<String, Object> parameters) throws IOException {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
        try {
            JsonNode told = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (told.has("error")) {
                throw new IOException(method + ": " + told.path("error"));
            }
            return told.path("result");
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IOException(method, e);
        }
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) throws IOException {
        return send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
                .path("result")
                .path("value");
    }

    /** @param listener gets the event's name and parameters, in the order in which they come */
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    private final class Incoming implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            message.append(part);
            if (whole) {
                JsonNode told = JSON.readTree(message.toString());
                message.setLength(0);
                take(told);
            }
            from.request(1);
            return null;
        }

        private void take(JsonNode told) {
            if (told.has("id")) {
                var answer = waiting.remove(told.path("id").asInt());
                if (answer != null) {
                    answer.complete(told);
                }
            } else {
                listeners.forEach(
                        listener -> listener.accept(told.path("method").asString(), told.path("params")));
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
