package org.kalanso.community;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;

/** Identifies a conversation. */
public record ConversationId(@JsonValue UUID value) {
    @JsonCreator
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    public static ConversationId newId() {
        return new ConversationId(Ids.newId());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
