package org.kalanso.accounts.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of the API: JWT signed with HS256, good for 15 minutes. They name the session; whether it goes on, and what
 * its owner may do, is still asked at every request, so the roles inside are for the client to read only.
 *
 * <p>That a token is ours is found out once: the same text under the same key stays ours. Only that is remembered, for tokens
 * that were found right, under their SHA-256, so that what lies in memory opens nothing. Time is compared at every request
 * too, so a token remembered ends no later than any other, and one whose session was ended at the very next request.
 */
@Component
public class AccessTokens {
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final String ISSUER = "kalanso";
    /** Whom and what for: a token that this key signed for anything else does not fit. */
    private static final String AUDIENCE = "kalanso-api";

    private static final String HEADER =
            Tokens.text("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REMEMBERED = 5_000;

    private final Clock clock;
    private final SecretKey secret;
    private final NimbusJwtDecoder decoder;
    private final Cache<ByteBuffer, Ours> found =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LIFE).build();

    /** @param until the token's own end; good up to and including it */
    private record Ours(UUID session, Instant until) {}

    AccessTokens(MasterKey key, Clock clock) {
        this.clock = clock;
        secret = new SecretKeySpec(key.derive("accounts.access-token"), "HmacSHA256");
        decoder = NimbusJwtDecoder.withSecretKey(secret)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        var inTime = new JwtTimestampValidator(Duration.ZERO);
        inTime.setClock(clock);
        decoder.setJwtValidator(inTime);
    }

    /** Three parts, signed: written by hand, for the library's encoder costs more than the rest of a renewal in the program. */
    public String issue(Caller caller) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("sub", caller.person().toString());
        claims.put("sid", caller.sessionId().toString());
        claims.put("roles", caller.roles().stream().map(Enum::name).sorted().toList());
        if (caller.school() != null) claims.put("school", caller.school().toString());
        String signed = HEADER + "." + Tokens.text(JSON.writeValueAsBytes(claims));
        return signed + "." + Tokens.text(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }

    /** The session a token names; empty when it is not ours, altered or out of time. */
    public Optional<UUID> session(String token) {
        var key = ByteBuffer.wrap(Tokens.hash(token));
        Ours known = found.getIfPresent(key);
        if (known == null) {
            known = read(token);
            if (known == null) return Optional.empty();
            found.put(key, known);
        }
        return clock.instant().isAfter(known.until) ? Optional.empty() : Optional.of(known.session);
    }

    private @Nullable Ours read(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            if (!List.of(AUDIENCE).equals(jwt.getAudience())) return null;
            return new Ours(UUID.fromString(jwt.getClaimAsString("sid")), Objects.requireNonNull(jwt.getExpiresAt()));
        } catch (JwtException bad) {
            return null;
        }
    }
}
