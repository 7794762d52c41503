package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a guardian as one school knows them. */
public record GuardianId(@JsonValue UUID value) {
    @JsonCreator
    public static GuardianId of(String text) {
        return new GuardianId(UUID.fromString(text));
    }

    public static GuardianId newId() {
        return new GuardianId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
