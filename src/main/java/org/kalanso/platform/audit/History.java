package org.kalanso.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import tools.jackson.databind.JsonNode;

/** What the journal says of one object, for the page of that object. Whoever asks holds the object already. */
public interface History {
    /** @param by null for a job that nobody asked for */
    record Happening(
            Instant at,
            @Nullable PersonId by,
            String act,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** Newest first, at most 200. */
    List<Happening> of(SchoolId school, String kind, String id);
}
