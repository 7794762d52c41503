package org.kalanso.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a push service looks at before it takes a message: who signs for it. */
final class SenderProofs {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VAPID = Pattern.compile("vapid t=([^.]+)\\.([^.]+)\\.([^,]+), k=(.+)");

    private SenderProofs() {}

    /** RFC 8292: a signed word for this service, not too long, by the key that the browser subscribed to. */
    static void byVapid(String authorization, String key, String service, Instant now) throws GeneralSecurityException {
        var parts = VAPID.matcher(authorization);
        assertThat(parts.matches()).isTrue();
        assertThat(parts.group(4)).isEqualTo(key);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.open(decode(key)));
        signature.update((parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(decode(parts.group(3)))).isTrue();
        JsonNode claims = JSON.readTree(decode(parts.group(2)));
        assertThat(claims.path("aud").asString()).isEqualTo(service);
        assertThat(claims.path("exp").asLong())
                .isBetween(now.getEpochSecond(), now.plus(Duration.ofHours(24)).getEpochSecond());
        assertThat(claims.path("sub").asString()).isEqualTo("https://ecole.example.org");
    }

    /** RFC 7523: what the account's owner is asked to sign for an access token. */
    static void byTheAccount(String form, PublicKey account) throws GeneralSecurityException {
        String[] parts = form.replaceAll(".*assertion=", "").split("\\.", 3);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(account);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(decode(parts[2]))).isTrue();
        assertThat(JSON.readTree(decode(parts[1])).path("scope").asString()).endsWith("/auth/firebase.messaging");
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
