package org.kalanso.platform.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A key of the installation as everybody may know it.
 *
 * @param id the first four bytes of the SHA-256 of {@code open}; it stands in every seal
 * @param open the public key, 32 bytes
 * @param from when it began to sign
 * @param until when it stops (or stopped) signing; what it signed before stays authentic
 * @param withdrawnAt since when nobody should trust it any more, because it fell into other hands
 */
public record SealKey(
        int id,
        byte[] open,
        Instant from,
        Instant until,
        @Nullable Instant withdrawnAt) {

    static int idOf(byte[] open) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(open))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Days are the school's, instants the world's: a day more on either side covers every zone. */
    boolean mayHaveSignedOn(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(1);
    }

    boolean signsAt(Instant now) {
        return withdrawnAt == null && !now.isBefore(from) && now.isBefore(until);
    }

    /** As it is written for people: eight hexadecimal digits. */
    public String name() {
        return "%08x".formatted(id);
    }
}
