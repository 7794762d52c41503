package org.kalanso.reportcards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies an assessment: one test of a class in a subject and a period. */
public record AssessmentId(@JsonValue UUID value) {
    @JsonCreator
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    public static AssessmentId newId() {
        return new AssessmentId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
