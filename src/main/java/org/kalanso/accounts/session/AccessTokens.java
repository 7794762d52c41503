package org.kalanso.accounts.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Access tokens of the API: JWT signed with HS256, good for 15 minutes. They name the session; whether it goes on, and what
 * its owner may do, is still asked at every request, so the roles inside are for the client to read only.
 */
@Component
public class AccessTokens {
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final String ISSUER = "kalanso";

    private final Clock clock;
    private final JwtEncoder encoder;
    private final NimbusJwtDecoder decoder;

    AccessTokens(MasterKey key, Clock clock) {
        this.clock = clock;
        SecretKey secret = new SecretKeySpec(key.derive("accounts.access-token"), "HmacSHA256");
        encoder = NimbusJwtEncoder.withSecretKey(secret)
                .algorithm(MacAlgorithm.HS256)
                .build();
        decoder = NimbusJwtDecoder.withSecretKey(secret)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        var inTime = new JwtTimestampValidator(Duration.ZERO);
        inTime.setClock(clock);
        decoder.setJwtValidator(inTime);
    }

    public String issue(Caller caller) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .subject(caller.person().toString())
                .claim("sid", caller.sessionId().toString())
                .claim("roles", caller.roles().stream().map(Enum::name).sorted().toList());
        if (caller.school() != null) claims.claim("school", caller.school().toString());
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()))
                .getTokenValue();
    }

    /** The session a token names; empty when it is not ours, altered or out of time. */
    public Optional<UUID> session(String token) {
        try {
            return Optional.of(UUID.fromString(decoder.decode(token).getClaimAsString("sid")));
        } catch (JwtException bad) {
            return Optional.empty();
        }
    }
}
