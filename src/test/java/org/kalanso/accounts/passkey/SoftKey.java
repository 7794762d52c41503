package org.kalanso.accounts.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A device that makes and uses one passkey as the standard says, byte by byte: written without the library that the program
 * believes. What it does wrong is set beforehand.
 */
final class SoftKey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    final byte[] id = new byte[16];
    private final KeyPair pair;
    private byte[] handle = new byte[0];
    String origin;
    String rpId = "localhost";
    boolean verifies = true;
    boolean signsWell = true;
    long count = 1;

    SoftKey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code navigator.credentials.create} answers. */
    Map<String, Object> create(JsonNode asked) {
        handle = Base64.getUrlDecoder().decode(asked.path("user").path("id").asString());
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(ATTESTED));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) id.length});
        data.writeBytes(id);
        data.writeBytes(cose());
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.write(0xa0);
        object.writeBytes(text("authData"));
        object.writeBytes(bytes(data.toByteArray()));
        return answer(Map.of(
                "clientDataJSON", base64(client("webauthn.create", asked)),
                "attestationObject", base64(object.toByteArray()),
                "transports", List.of("internal")));
    }

    /** As {@code navigator.credentials.get} answers; one that counts counts one further each time. */
    Map<String, Object> get(JsonNode asked) {
        if (count > 0) count++;
        byte[] data = head(0);
        byte[] client = client("webauthn.get", asked);
        var response = new LinkedHashMap<String, Object>();
        response.put("clientDataJSON", base64(client));
        response.put("authenticatorData", base64(data));
        response.put("signature", base64(sign(data, client)));
        response.put("userHandle", base64(handle));
        return answer(response);
    }

    private Map<String, Object> answer(Map<String, Object> response) {
        return Map.of("id", base64(id), "rawId", base64(id), "type", "public-key", "response", response);
    }

    private byte[] head(int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) count)
                .array();
    }

    private byte[] client(String type, JsonNode asked) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\""
                        + asked.path("challenge").asString() + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(signsWell ? sha256(client) : new byte[32]);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
    private byte[] cose() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        key.writeBytes(bytes(coordinate(point.getAffineX().toByteArray())));
        key.write(0x22);
        key.writeBytes(bytes(coordinate(point.getAffineY().toByteArray())));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        byte[] padded = new byte[64];
        System.arraycopy(number, 0, padded, 64 - number.length, number.length);
        return Arrays.copyOfRange(padded, 32, 64);
    }

    private static byte[] text(String word) {
        return join(new byte[] {(byte) (0x60 + word.length())}, word.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(byte[] content) {
        byte[] head = content.length < 24
                ? new byte[] {(byte) (0x40 + content.length)}
                : content.length < 256
                        ? new byte[] {0x58, (byte) content.length}
                        : new byte[] {0x59, (byte) (content.length >> 8), (byte) content.length};
        return join(head, content);
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
