package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a school year of one school. */
public record YearId(@JsonValue UUID value) {
    @JsonCreator
    public static YearId of(String text) {
        return new YearId(UUID.fromString(text));
    }

    public static YearId newId() {
        return new YearId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
