package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a subject of one school. */
public record SubjectId(@JsonValue UUID value) {
    @JsonCreator
    public static SubjectId of(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    public static SubjectId newId() {
        return new SubjectId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
