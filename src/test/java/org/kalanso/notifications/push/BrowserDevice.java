package org.kalanso.notifications.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.platform.ids.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that has subscribed: reads what is meant for it, by the steps of RFC 8188 and 8291 from its side. */
final class BrowserDevice {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private final KeyPair pair = Curve.newPair();
    private final byte[] auth = new byte[16];
    final String name = Ids.newId().toString();

    BrowserDevice() {
        new SecureRandom().nextBytes(auth);
    }

    /** As {@code PushSubscription.toJSON()} says it. */
    Map<String, Object> subscription(String server) {
        return Map.of(
                "endpoint",
                server + "/web/" + name,
                "keys",
                Map.of("p256dh", TEXT.encodeToString(key()), "auth", TEXT.encodeToString(auth)));
    }

    private byte[] key() {
        return Curve.bytes((ECPublicKey) pair.getPublic());
    }

    JsonNode read(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        var salt = new byte[16];
        in.get(salt);
        if (in.getInt() < body.length - 86) throw new GeneralSecurityException("more than one record");
        var sender = new byte[in.get()];
        in.get(sender);
        var hidden = new byte[in.remaining()];
        in.get(hidden);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(Curve.open(sender), true);
        byte[] info = ByteBuffer.allocate(14 + 130)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(key())
                .put(sender)
                .array();
        byte[] input = derive(auth, agreement.generateSecret(), info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(
                        derive(salt, input, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16),
                        "AES"),
                new GCMParameterSpec(
                        128, derive(salt, input, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12)));
        byte[] plain = cipher.doFinal(hidden);
        int end = plain.length - 1;
        while (plain[end] == 0) end--;
        if (plain[end] != 2) throw new GeneralSecurityException("not the last record");
        return new JsonMapper().readTree(Arrays.copyOf(plain, end));
    }

    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(input)
                        .thenExpand(info, length));
    }
}
