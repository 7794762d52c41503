package org.kalanso.notifications.push;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.notifications.push.PushRefused.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for FCM: a signed word of the service account is exchanged for one, which is kept until shortly before its end. */
final class FcmTokens {
    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final int LIFE_SECONDS = 3_600;
    private static final int EARLY_SECONDS = 60;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final FcmAccount account;
    private final JsonMapper json;
    private final Clock clock;
    private @Nullable Token known;

    private record Token(String value, Instant until) {}

    FcmTokens(FcmAccount account, JsonMapper json, Clock clock) {
        this.account = account;
        this.json = json;
        this.clock = clock;
    }

    synchronized String token() throws PushRefused {
        Token token = known;
        if (token == null || !clock.instant().isBefore(token.until())) known = token = fetch();
        return token.value();
    }

    /** A token may be withdrawn before its time. */
    synchronized void forget() {
        known = null;
    }

    private Token fetch() throws PushRefused {
        String form =
                "grant_type=" + encode("urn:ietf:params:oauth:grant-type:jwt-bearer") + "&assertion=" + assertion();
        var request = PushCall.to(account.tokenAddress()).header("Content-Type", "application/x-www-form-urlencoded");
        var answer = PushCall.post(request, form.getBytes(StandardCharsets.US_ASCII), clock);
        if (answer.isPassing()) throw new PushRefused(Kind.LATER, "token-" + answer.status(), answer.after());
        JsonNode said = read(answer.body());
        if (answer.status() != 200 || !said.path("access_token").isString())
            throw new PushRefused(Kind.ACCOUNT, "token-" + answer.status());
        long life = Math.max(0, said.path("expires_in").asInt(0) - EARLY_SECONDS);
        return new Token(said.path("access_token").asString(), clock.instant().plusSeconds(life));
    }

    private String assertion() {
        long now = clock.instant().getEpochSecond();
        String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", account.keyId()))
                + "."
                + part(Map.of(
                        "iss",
                        account.email(),
                        "scope",
                        SCOPE,
                        "aud",
                        account.tokenAddress(),
                        "iat",
                        now,
                        "exp",
                        now + LIFE_SECONDS));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(account.key());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String part(Map<String, ?> fields) {
        return TEXT.encodeToString(json.writeValueAsBytes(fields));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
