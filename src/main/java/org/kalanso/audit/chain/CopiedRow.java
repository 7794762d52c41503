package org.kalanso.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A row as PostgreSQL copies it out in binary: the number of fields in two bytes, then each field as four bytes of length
 * ({@code FFFFFFFF} for null) and its bytes. Of a text that is exactly the part an entry's hash is made of, so that what is
 * hashed is taken from the row as it came, without a string in between. PostgreSQL makes the next rows meanwhile.
 */
final class CopiedRow {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    /** Signature, flags, length of the header's extension. */
    private static final int HEADER = SIGNATURE.length + 8;

    private static final int COUNT = 2;
    private static final int LENGTH = 4;

    private final int fields;
    private final int[] starts;
    private final int[] lengths;
    private byte[] bytes = {};
    private int end;

    /** What is done with each row; the row is good until the next. */
    @FunctionalInterface
    interface Visit {
        void see(CopiedRow row) throws SQLException;
    }

    private CopiedRow(int fields) {
        this.fields = fields;
        this.starts = new int[fields];
        this.lengths = new int[fields];
    }

    /** @param query of {@code fields} columns, each of the type its reader expects */
    static void each(Connection connection, String query, int fields, Visit visit) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            var row = new CopiedRow(fields);
            boolean first = true;
            for (byte[] next = copy.readFromCopy(); next != null; next = copy.readFromCopy()) {
                if (row.read(next, first ? header(next) : 0)) visit.see(row);
                first = false;
            }
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static int header(byte[] first) throws SQLException {
        if (first.length < HEADER || !Arrays.equals(first, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length))
            throw new SQLException("PostgreSQL copies in a form that is not known");
        return HEADER + ByteBuffer.wrap(first).getInt(HEADER - LENGTH);
    }

    /** @return false where there is no row: after the header alone, and at the end */
    private boolean read(byte[] message, int from) throws SQLException {
        bytes = message;
        if (message.length < from + COUNT) return false;
        var buffer = ByteBuffer.wrap(message);
        int count = buffer.getShort(from);
        if (count < 0) return false;
        if (count != fields) throw new SQLException(count + " columns where " + fields + " were asked for");
        int at = from + COUNT;
        for (int field = 0; field < fields; field++) {
            lengths[field] = buffer.getInt(at);
            starts[field] = at + LENGTH;
            at = starts[field] + Math.max(0, lengths[field]);
        }
        end = at;
        return true;
    }

    boolean isNull(int field) {
        return lengths[field] < 0;
    }

    long number(int field) {
        return ByteBuffer.wrap(bytes).getLong(starts[field]);
    }

    byte[] bytes(int field) {
        return Arrays.copyOfRange(bytes, starts[field], starts[field] + lengths[field]);
    }

    boolean is(int field, byte[] value) {
        return !isNull(field)
                && Arrays.equals(bytes, starts[field], starts[field] + lengths[field], value, 0, value.length);
    }

    UUID uuid(int field) {
        var buffer = ByteBuffer.wrap(bytes, starts[field], lengths[field]);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Nullable
    String text(int field) {
        return isNull(field) ? null : new String(bytes, starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    /** From this field to the last, lengths included: the parts of a hash. */
    Parts from(int field) {
        return new Parts(bytes, starts[field] - LENGTH, end);
    }

    /** A piece of a row. */
    @SuppressWarnings("ArrayRecordComponent") // hashed and never compared
    record Parts(byte[] bytes, int from, int to) {}
}
