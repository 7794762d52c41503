package org.kalanso.computerroom.time;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Signs how far a seat may count. A seat shows its lease beside every report, so that a word about another seat's stretch,
 * or one that nobody opened, is not listened to.
 */
@Component
public class Leases {
    private static final String VERSION = "1";
    private static final int PARTS = 7;
    private final SecretKeySpec key;

    Leases(MasterKey master) {
        key = new SecretKeySpec(master.derive("computerroom.lease"), "HmacSHA256");
    }

    /** What a lease says. @param limitMillis the count at which the seat locks itself */
    public record Lease(UUID session, UUID workstation, UUID stretch, Instant openedAt, long limitMillis) {}

    public String sign(Lease lease) {
        String said = String.join(
                ".",
                VERSION,
                lease.session().toString(),
                lease.workstation().toString(),
                lease.stretch().toString(),
                Long.toString(lease.openedAt().toEpochMilli()),
                Long.toString(lease.limitMillis()));
        return said + "." + mac(said);
    }

    /** Empty for what this installation never signed. */
    public Optional<Lease> read(String token) {
        String[] parts = token.split("\\.", PARTS + 1);
        int end = token.lastIndexOf('.');
        if (parts.length != PARTS || !parts[0].equals(VERSION)) return Optional.empty();
        byte[] shown = token.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(shown, mac(token.substring(0, end)).getBytes(StandardCharsets.UTF_8)))
            return Optional.empty();
        return Optional.of(new Lease(
                UUID.fromString(parts[1]),
                UUID.fromString(parts[2]),
                UUID.fromString(parts[3]),
                Instant.ofEpochMilli(Long.parseLong(parts[4])),
                Long.parseLong(parts[5])));
    }

    private String mac(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
