package org.kalanso.computerroom.simulation;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kalanso.Visitor;

/** The server's HTTP doors, wherever it stands just now; they may be shut. */
final class Door {
    private final Visitor visitor;
    private final Supplier<String> address;

    Door(Visitor visitor, Supplier<String> address) {
        this.visitor = visitor;
        this.address = address;
    }

    /** @return null where no answer came: whether the server did it, nobody knows */
    Visitor.@Nullable Answer ask(String method, String path, @Nullable Object body, String... headers) {
        try {
            return visitor.json(method, address.get() + path, body, headers);
        } catch (UncheckedIOException shut) {
            return null;
        }
    }
}
