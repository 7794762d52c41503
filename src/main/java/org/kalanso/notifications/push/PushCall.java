package org.kalanso.notifications.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.push.PushRefused.Kind;

/** One request to a service; redirects are not followed, only what is needed of the answer is read. */
final class PushCall {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int LARGEST = 20_000;

    /** @param after what {@code Retry-After} says; null for nothing */
    record Answer(int status, String body, @Nullable Duration after) {
        /** Refused so that trying again later can help. */
        boolean isPassing() {
            return status == 429 || status >= 500;
        }
    }

    private PushCall() {}

    static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    static Answer post(HttpRequest.Builder request, byte[] body, Clock clock) throws PushRefused {
        try {
            var answer =
                    HTTP.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofInputStream());
            try (var in = answer.body()) {
                String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return new Answer(answer.statusCode(), text, after(answer, clock));
            }
        } catch (IOException unreachable) {
            throw new PushRefused(Kind.LATER, "unreachable");
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new PushRefused(Kind.LATER, "interrupted");
        }
    }

    private static @Nullable Duration after(HttpResponse<?> answer, Clock clock) {
        String said = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (said.isEmpty()) return null;
        Duration wait = said.chars().allMatch(Character::isDigit) && said.length() < 9
                ? Duration.ofSeconds(Long.parseLong(said))
                : until(said, clock);
        return wait == null || wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static @Nullable Duration until(String date, Clock clock) {
        try {
            var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), then.toInstant());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
