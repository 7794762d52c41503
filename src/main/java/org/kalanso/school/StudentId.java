package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a pupil of one school. */
public record StudentId(@JsonValue UUID value) {
    @JsonCreator
    public static StudentId of(String text) {
        return new StudentId(UUID.fromString(text));
    }

    public static StudentId newId() {
        return new StudentId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
