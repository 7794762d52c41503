package org.kalanso.platform.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a school. */
public record SchoolId(@JsonValue UUID value) {
    @JsonCreator
    public static SchoolId of(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    public static SchoolId newId() {
        return new SchoolId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
