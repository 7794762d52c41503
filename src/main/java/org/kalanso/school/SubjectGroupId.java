package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a group of subjects on the report card. */
public record SubjectGroupId(@JsonValue UUID value) {
    @JsonCreator
    public static SubjectGroupId of(String text) {
        return new SubjectGroupId(UUID.fromString(text));
    }

    public static SubjectGroupId newId() {
        return new SubjectGroupId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
