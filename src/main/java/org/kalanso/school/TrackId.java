package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a track (série) of one school. */
public record TrackId(@JsonValue UUID value) {
    @JsonCreator
    public static TrackId of(String text) {
        return new TrackId(UUID.fromString(text));
    }

    public static TrackId newId() {
        return new TrackId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
