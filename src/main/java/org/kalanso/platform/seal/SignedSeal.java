package org.kalanso.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A seal as bytes, big-endian:
 *
 * <pre>
 *  1  format, {@value #FORMAT}
 *  4  id of the key
 *  1  kind
 * 16  document
 *  2  version
 *  2  day of issue, counted from 1970-01-01
 *  1  number of fields, then for each: 1 length, UTF-8
 * 64  Ed25519 signature of {@value #CONTEXT} and all the above
 * </pre>
 *
 * The script of the verification pages reads the same layout ({@code static/js/seal.js}); a test holds the two together.
 */
record SignedSeal(int keyId, Seal seal, byte[] body, byte[] signature) {
    static final int FORMAT = 1;
    static final String CONTEXT = "kalanso-seal-1\n";
    private static final int SIGNATURE = 64;

    static byte[] body(int keyId, Seal seal) {
        var fields = seal.fields().stream()
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = 27 + fields.stream().mapToInt(field -> field.length + 1).sum();
        var out = ByteBuffer.allocate(length).put((byte) FORMAT).putInt(keyId).put((byte) seal.kind());
        out.putLong(seal.document().getMostSignificantBits())
                .putLong(seal.document().getLeastSignificantBits());
        out.putShort((short) seal.version()).putShort((short) seal.issuedOn().toEpochDay());
        out.put((byte) fields.size());
        for (byte[] field : fields) out.put((byte) field.length).put(field);
        return out.array();
    }

    /** What is signed: the context keeps a signature from meaning anything elsewhere. */
    static byte[] toSign(byte[] body) {
        byte[] context = CONTEXT.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(context.length + body.length)
                .put(context)
                .put(body)
                .array();
    }

    String text() {
        return Base41.encode(ByteBuffer.allocate(body.length + SIGNATURE)
                .put(body)
                .put(signature)
                .array());
    }

    /** @throws Unreadable */
    static SignedSeal read(String text) {
        byte[] all = Base41.decode(text);
        if (all.length < 27 + SIGNATURE || all[0] != FORMAT) throw new Unreadable();
        var body = new byte[all.length - SIGNATURE];
        var signature = new byte[SIGNATURE];
        ByteBuffer.wrap(all).get(body).get(signature);
        return read(ByteBuffer.wrap(body, 1, body.length - 1), body, signature);
    }

    private static SignedSeal read(ByteBuffer in, byte[] body, byte[] signature) {
        int keyId = in.getInt();
        int kind = in.get() & 0xff;
        var document = new UUID(in.getLong(), in.getLong());
        int version = in.getShort() & 0xffff;
        var issuedOn = LocalDate.ofEpochDay(in.getShort() & 0xffff);
        var fields = fields(in);
        try {
            return new SignedSeal(keyId, new Seal(kind, document, version, issuedOn, fields), body, signature);
        } catch (IllegalArgumentException e) {
            throw new Unreadable();
        }
    }

    private static List<String> fields(ByteBuffer in) {
        int count = in.get() & 0xff;
        var fields = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int length = in.hasRemaining() ? in.get() & 0xff : Integer.MAX_VALUE;
            if (length > in.remaining()) throw new Unreadable();
            fields.add(text(in.slice(in.position(), length)));
            in.position(in.position() + length);
        }
        if (in.hasRemaining()) throw new Unreadable();
        return fields;
    }

    private static String text(ByteBuffer utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable();
        }
    }
}
