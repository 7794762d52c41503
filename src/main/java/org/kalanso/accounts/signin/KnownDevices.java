package org.kalanso.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Tokens;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a device shows who has signed in on it before: a random word, then one signature for each of its
 * last eight persons. It opens nothing; it only keeps strangers' guessing from slowing the owner down.
 */
@Component
class KnownDevices {
    static final String COOKIE = "device";
    private static final int MOST = 8;
    private static final int SHORT = 16;

    private final SecretKeySpec key;

    KnownDevices(MasterKey key) {
        this.key = new SecretKeySpec(key.derive("accounts.attempts"), "HmacSHA256");
    }

    boolean knows(@Nullable String cookie, PersonId person) {
        if (cookie == null) return false;
        byte[] wanted = signature(nonce(cookie), person).getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (String signature : signatures(cookie))
            found |= MessageDigest.isEqual(wanted, signature.getBytes(StandardCharsets.US_ASCII));
        return found;
    }

    /** The cookie after this person has signed in. */
    String with(@Nullable String cookie, PersonId person) {
        String nonce = cookie == null ? Tokens.make() : nonce(cookie);
        List<String> all = new ArrayList<>();
        all.add(signature(nonce, person));
        if (cookie != null)
            signatures(cookie).stream().filter(other -> !all.contains(other)).forEach(all::add);
        return nonce + "." + String.join(".", all.subList(0, Math.min(MOST, all.size())));
    }

    static String nonce(String cookie) {
        int dot = cookie.indexOf('.');
        return dot < 0 ? cookie : cookie.substring(0, dot);
    }

    private static List<String> signatures(String cookie) {
        String[] parts = cookie.split("\\.", MOST + 2);
        return List.of(parts).subList(Math.min(1, parts.length), Math.min(parts.length, MOST + 1));
    }

    private String signature(String nonce, PersonId person) {
        byte[] mac = mac(("device:" + nonce + ":" + person).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(mac, SHORT));
    }

    byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
