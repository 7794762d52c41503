package org.kalanso.school.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/** Where a page of a list by name ended; opaque to whoever carries it. */
public record Cursor(String nameKey, UUID id) {
    private static final int ID_LENGTH = 36;

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + nameKey).getBytes(StandardCharsets.UTF_8));
    }

    public static @Nullable Cursor read(FieldErrors errors, @Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(plain.substring(ID_LENGTH), UUID.fromString(plain.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException garbled) {
            errors.add("cursor", "invalid");
            return null;
        }
    }
}
