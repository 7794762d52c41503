package org.kalanso.reportcards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies one version of a pupil's report card. */
public record CardId(@JsonValue UUID value) {
    @JsonCreator
    public static CardId of(String text) {
        return new CardId(UUID.fromString(text));
    }

    public static CardId newId() {
        return new CardId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
