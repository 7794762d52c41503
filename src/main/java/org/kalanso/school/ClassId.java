package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a class of one school year. */
public record ClassId(@JsonValue UUID value) {
    @JsonCreator
    public static ClassId of(String text) {
        return new ClassId(UUID.fromString(text));
    }

    public static ClassId newId() {
        return new ClassId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
