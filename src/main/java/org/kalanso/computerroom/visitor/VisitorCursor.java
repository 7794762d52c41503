package org.kalanso.computerroom.visitor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Names;

/** Where a page of the list by name ended; opaque to whoever carries it. */
public record VisitorCursor(String nameKey, UUID id) {
    private static final int ID = 36;

    static VisitorCursor of(Visitor visitor) {
        return new VisitorCursor(Names.key(visitor.familyName() + " " + visitor.givenNames()), visitor.id());
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + nameKey).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable VisitorCursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new VisitorCursor(plain.substring(ID), UUID.fromString(plain.substring(0, ID)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException garbled) {
            throw Problem.invalid("cursor", "invalid");
        }
    }
}
