package org.kalanso.notifications.push;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.push.PushRefused.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FCM HTTP v1: {@code POST /v1/projects/{project}/messages:send} with an access token of the service account → 200 with the message's name.
 * From its documentation; no real account has been tried.
 */
@Component
class Fcm {
    private static final String USUAL = "https://fcm.googleapis.com";

    private final @Nullable FcmAccount account;
    private final @Nullable FcmTokens tokens;
    private final String base;
    private final JsonMapper json;
    private final Clock clock;

    Fcm(
            @Value("${kalanso.fcm.account:}") String file,
            @Value("${kalanso.fcm.url:}") String url,
            JsonMapper json,
            Clock clock) {
        this.account = file.isBlank() ? null : FcmAccount.read(file, json);
        this.tokens = account == null ? null : new FcmTokens(account, json, clock);
        this.base = url.isBlank() ? USUAL : url;
        this.json = json;
        this.clock = clock;
    }

    /** False where no account is set up: nothing may then pretend to have been sent. */
    boolean isOpen() {
        return account != null;
    }

    /** @return the service's own name for the message */
    String send(PushAddress address, PushMessage message) throws PushRefused {
        if (account == null || tokens == null) throw new PushRefused(Kind.ACCOUNT, "none");
        var answer = request(account, tokens, address, message);
        if (answer.status() == 401 && code(answer.body()).equals("UNAUTHENTICATED")) {
            tokens.forget();
            answer = request(account, tokens, address, message);
        }
        if (answer.status() == 200) return read(answer.body()).path("name").asString("");
        throw refusal(answer);
    }

    private PushCall.Answer request(FcmAccount to, FcmTokens by, PushAddress address, PushMessage message)
            throws PushRefused {
        String link = message.link() == null ? "/notices" : message.link();
        var body = Map.of(
                "message",
                Map.of(
                        "token", address.to(),
                        "notification", Map.of("title", message.title(), "body", message.text()),
                        "data", Map.of("notice", message.notice().toString(), "link", link),
                        "android", Map.of("collapse_key", message.topic())));
        var request = PushCall.to(base + "/v1/projects/" + to.project() + "/messages:send")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + by.token());
        return PushCall.post(request, json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8), clock);
    }

    private PushRefused refusal(PushCall.Answer answer) {
        String code = code(answer.body());
        String named = code.isEmpty() ? Integer.toString(answer.status()) : code;
        Kind kind = switch (code) {
            case "UNREGISTERED" -> Kind.GONE;
            // the app belongs to another project; a device is kept, for the fault may be ours
            case "SENDER_ID_MISMATCH", "INVALID_ARGUMENT" -> Kind.DEVICE;
            case "QUOTA_EXCEEDED", "UNAVAILABLE", "INTERNAL" -> Kind.LATER;
            default -> answer.isPassing() ? Kind.LATER : answer.status() == 404 ? Kind.DEVICE : Kind.ACCOUNT;
        };
        return new PushRefused(kind, named, answer.after());
    }

    /** FCM's own word where it has one, else that of Google's interfaces. */
    private String code(String body) {
        JsonNode error = read(body).path("error");
        for (JsonNode detail : error.path("details"))
            if (detail.path("errorCode").isString())
                return detail.path("errorCode").asString();
        return error.path("status").asString("");
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }
}
