package org.kalanso.platform.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person. */
public record PersonId(@JsonValue UUID value) {
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId newId() {
        return new PersonId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
