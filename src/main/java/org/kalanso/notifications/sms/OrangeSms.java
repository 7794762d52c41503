package org.kalanso.notifications.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.sms.SmsRefused.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orange SMS: a token by OAuth, then {@code POST /smsmessaging/v1/outbound/{tel:+…}/requests} → 201. The company documents no
 * idempotency: a lost answer may mean a message sent twice. Assumed from its documentation; no real account has been tried.
 */
final class OrangeSms implements SmsGateway {
    private static final String USUAL = "https://api.orange.com";
    private static final int EARLY_SECONDS = 60;
    private final SmsSettings settings;
    private final String base;
    private final JsonMapper json;
    private final Clock clock;
    private @Nullable Token token;

    /** Good until shortly before it ends. */
    private record Token(String value, Instant until) {}

    OrangeSms(SmsSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.base = settings.url().isBlank() ? USUAL : settings.url();
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orange";
    }

    @Override
    public String send(String to, SmsText text) throws SmsRefused {
        var answer = request(to, text);
        if (answer.status() == 401) {
            // a token may be withdrawn before its time: once more with a fresh one
            forget();
            answer = request(to, text);
        }
        if (answer.status() == 201) return number(read(answer.body()));
        throw refusal(answer);
    }

    private HttpCall.Answer request(String to, SmsText text) throws SmsRefused {
        String sender = "tel:" + settings.sender();
        var message = new LinkedHashMap<String, Object>();
        message.put("address", "tel:" + to);
        message.put("senderAddress", sender);
        if (!settings.senderName().isBlank()) message.put("senderName", settings.senderName());
        message.put("outboundSMSTextMessage", Map.of("message", text.text()));
        return HttpCall.post(
                base + "/smsmessaging/v1/outbound/" + HttpCall.encode(sender) + "/requests",
                "Bearer " + token(),
                "application/json",
                json.writeValueAsString(Map.of("outboundSMSMessageRequest", message)));
    }

    private synchronized String token() throws SmsRefused {
        Token known = token;
        if (known != null && clock.instant().isBefore(known.until())) return known.value();
        var answer = HttpCall.post(
                base + "/oauth/v3/token",
                HttpCall.basic(settings.user(), settings.password()),
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials");
        if (answer.status() >= 500) throw new SmsRefused(Kind.LATER, Integer.toString(answer.status()));
        JsonNode said = read(answer.body());
        if (answer.status() != 200 || !said.path("access_token").isString())
            throw new SmsRefused(Kind.ACCOUNT, said.path("error").asString(Integer.toString(answer.status())));
        Token fresh = new Token(
                said.path("access_token").asString(),
                clock.instant().plusSeconds(Math.max(0, said.path("expires_in").asInt(0) - EARLY_SECONDS)));
        token = fresh;
        return fresh.value();
    }

    private synchronized void forget() {
        token = null;
    }

    /** The last part of the address under which the message can be asked for. */
    private static String number(JsonNode said) {
        String url = said.path("outboundSMSMessageRequest").path("resourceURL").asString("");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private SmsRefused refusal(HttpCall.Answer answer) {
        if (answer.status() >= 500 || answer.status() == 429)
            return new SmsRefused(Kind.LATER, Integer.toString(answer.status()));
        JsonNode error = read(answer.body()).path("requestError");
        String code = error.path("serviceException")
                .path("messageId")
                .asString(error.path("policyException").path("messageId").asString("" + answer.status()));
        return new SmsRefused(kind(code, answer.status()), code);
    }

    private static Kind kind(String code, int status) {
        return switch (code) {
            // an internal fault of theirs; too many at once
            case "SVC0001", "SVC0280", "POL0001" -> Kind.LATER;
            // an address that is none, or that may not be written to
            case "SVC0002", "SVC0004", "POL0013" -> Kind.NUMBER;
            default -> status == 400 && code.equals("400") ? Kind.NUMBER : Kind.ACCOUNT;
        };
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }
}
