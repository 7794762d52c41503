package org.kalanso;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens to the live channel: keeps what it hears, in order, and how it was closed. */
public final class LiveClient implements AutoCloseable, WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 20;

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private final boolean deaf;

    private LiveClient(String address, Map<String, String> headers, boolean deaf) {
        this.deaf = deaf;
        var builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS));
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create(address.replaceFirst("^http", "ws")), this)
                .join();
    }

    /** As a page of that address opens it, with the visitor's cookies. */
    public static LiveClient page(String base, String path, Visitor visitor) {
        return page(base, path, visitor, base);
    }

    /** As a page of some origin opens it. */
    public static LiveClient page(String base, String path, Visitor visitor, String origin) {
        return with(base, path, headers(visitor, origin));
    }

    /** The status with which opening was refused. */
    public static int refusal(@Nullable Throwable failed) {
        if (failed == null || !(failed.getCause() instanceof WebSocketHandshakeException refused))
            throw new AssertionError("not refused", failed);
        return Objects.requireNonNull(refused.getResponse()).statusCode();
    }

    /** One that takes nothing of what it is sent. */
    public static LiveClient deaf(String base, String path, Visitor visitor) {
        return new LiveClient(base + path, headers(visitor, base), true);
    }

    private static Map<String, String> headers(Visitor visitor, String origin) {
        String cookies = String.join(
                "; ",
                visitor.cookies().entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
        return Map.of("Cookie", cookies, "Origin", origin);
    }

    /** @throws java.util.concurrent.CompletionException where it is not opened */
    public static LiveClient with(String base, String path, Map<String, String> headers) {
        return new LiveClient(base + path, headers, false);
    }

    /** @param after the last number heard; null = from now on */
    public LiveClient resume(@Nullable Long after) {
        return say(after == null ? Map.of("type", "resume") : Map.of("type", "resume", "after", after));
    }

    public LiveClient say(Map<String, ?> message) {
        return sayRaw(JSON.writeValueAsString(message));
    }

    public LiveClient sayRaw(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The next frame of that type; others before it are passed over. */
    public JsonNode next(String type) {
        try {
            while (true) {
                JsonNode frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) throw new AssertionError("no " + type + " was heard; closed: " + closed);
                if (frame.path("type").asString().equals(type)) return frame;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events up to this number, in the order in which they came. */
    public List<JsonNode> eventsUpTo(long seq) {
        List<JsonNode> events = new ArrayList<>();
        while (events.isEmpty() || events.getLast().path("seq").asLong() < seq) events.add(next("notification"));
        return events;
    }

    /** Everything heard and not yet asked for. */
    public List<JsonNode> rest() {
        List<JsonNode> rest = new ArrayList<>();
        heard.drainTo(rest);
        return rest;
    }

    /** The code with which it was closed, waiting for that at most so long. */
    public int closedWithin(Duration time) {
        try {
            return closed.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception stillOpen) {
            throw new AssertionError("still open after " + time, stillOpen);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (!deaf) opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    /** As a lost network does it: nothing is said. */
    public void vanish() {
        closed.complete(-1);
        socket.abort();
    }

    @Override
    public void close() {
        if (isOpen()) socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
