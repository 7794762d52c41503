package org.kalanso.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Between the password and the second factor: a ticket in a cookie, signed, good for five minutes and only for as long as the
 * password stays the same. It opens nothing by itself.
 */
@Component
class HalfSignIn {
    static final String COOKIE = "half";
    static final Duration LIFE = Duration.ofMinutes(5);

    /**
     * @param school of the matricule they were found by
     * @param doubted it came from where nobody is known while many guess: a code to the owner is asked for, and the person may be
     *     one who doesn't exist
     */
    record Ticket(PersonId person, @Nullable SchoolId school, boolean remember, boolean doubted) {
        Ticket(PersonId person, @Nullable SchoolId school, boolean remember) {
            this(person, school, remember, false);
        }
    }

    private final CredentialStore credentials;
    private final Clock clock;
    private final SecretKeySpec key;

    HalfSignIn(CredentialStore credentials, Clock clock, MasterKey key) {
        this.credentials = credentials;
        this.clock = clock;
        this.key = new SecretKeySpec(key.derive("accounts.half-sign-in"), "HmacSHA256");
    }

    String issue(Ticket ticket) {
        String school = ticket.school() == null ? "" : ticket.school().toString();
        String text = ticket.person() + "|" + school + "|" + ticket.remember() + "|" + ticket.doubted() + "|"
                + clock.instant().plus(LIFE).getEpochSecond();
        return base64(text.getBytes(StandardCharsets.UTF_8)) + "." + base64(mac(text, ticket.person()));
    }

    /** Empty when it is not ours, altered, too old, or the password has changed since. */
    Optional<Ticket> read(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.");
        if (parts.length != 2) return Optional.empty();
        try {
            String text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            String[] fields = text.split("\\|");
            if (fields.length != 5) return Optional.empty();
            PersonId person = PersonId.of(fields[0]);
            boolean ours = MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[1]), mac(text, person));
            boolean inTime = Long.parseLong(fields[4]) > clock.instant().getEpochSecond();
            if (!ours || !inTime) return Optional.empty();
            SchoolId school = fields[1].isEmpty() ? null : new SchoolId(UUID.fromString(fields[1]));
            return Optional.of(
                    new Ticket(person, school, Boolean.parseBoolean(fields[2]), Boolean.parseBoolean(fields[3])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] mac(String text, PersonId person) {
        String secrets = credentials.hash(CredentialStore.Kind.PASSWORD, person).orElse("") + "|"
                + credentials.hash(CredentialStore.Kind.PIN, person).orElse("");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((text + "|" + secrets).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
