package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a teacher or other member of staff of one school. */
public record StaffId(@JsonValue UUID value) {
    @JsonCreator
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    public static StaffId newId() {
        return new StaffId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
