package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a level of one school. */
public record LevelId(@JsonValue UUID value) {
    @JsonCreator
    public static LevelId of(String text) {
        return new LevelId(UUID.fromString(text));
    }

    public static LevelId newId() {
        return new LevelId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
