package org.kalanso.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a period of a school year: a sequence, a term, a semester or the year itself. */
public record PeriodId(@JsonValue UUID value) {
    @JsonCreator
    public static PeriodId of(String text) {
        return new PeriodId(UUID.fromString(text));
    }

    public static PeriodId newId() {
        return new PeriodId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
