package org.kalanso.notifications.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.seal.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The key by which push services know this installation (RFC 8292). Made once, for browsers subscribe to it; its secret half is sealed. */
@Component
class VapidKeys {
    /** Services refuse tokens that are good for more than a day. */
    private static final Duration LIFE = Duration.ofHours(12);

    private static final byte[] LABEL = "vapid".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient sql;
    private final SecretBox box;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Pair known;

    private record Pair(String open, ECPrivateKey secret) {}

    VapidKeys(JdbcClient sql, MasterKey master, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.box = SecretBox.of(master.derive("notifications.push"));
        this.json = json;
        this.clock = clock;
    }

    /** What a browser is given to subscribe: base64url of 65 bytes. */
    String open() {
        return pair().open();
    }

    /** The header that proves who sends. @param audience the service's origin @param contact whom it may write to */
    String authorization(String audience, String contact) {
        Pair pair = pair();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", audience);
        claims.put("exp", clock.instant().plus(LIFE).getEpochSecond());
        if (!contact.isBlank()) claims.put("sub", contact);
        String signed = part(Map.of("typ", "JWT", "alg", "ES256")) + "." + part(claims);
        return "vapid t=" + signed + "." + TEXT.encodeToString(sign(signed, pair.secret())) + ", k=" + pair.open();
    }

    private String part(Map<String, ?> fields) {
        return TEXT.encodeToString(json.writeValueAsBytes(fields));
    }

    private static byte[] sign(String text, ECPrivateKey secret) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Pair pair() {
        Pair pair = known;
        if (pair == null) known = pair = stored();
        return pair;
    }

    /** Of several nodes that make one at once, the first one's stays. */
    private Pair stored() {
        return read().orElseGet(() -> {
            KeyPair fresh = Curve.newPair();
            sql.sql("""
                    insert into notifications.push_key (open, sealed, created_at) values (:open, :sealed, :now)
                    on conflict (id) do nothing""")
                    .param("open", Curve.bytes((ECPublicKey) fresh.getPublic()))
                    .param("sealed", box.hide(Curve.bytes((ECPrivateKey) fresh.getPrivate()), LABEL))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return read().orElseThrow();
        });
    }

    private java.util.Optional<Pair> read() {
        return sql.sql("select open, sealed from notifications.push_key")
                .query((row, n) -> new Pair(
                        TEXT.encodeToString(row.getBytes("open")),
                        Curve.secret(box.open(row.getBytes("sealed"), LABEL))))
                .optional();
    }
}
