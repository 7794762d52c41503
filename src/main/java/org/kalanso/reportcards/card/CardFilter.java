package org.kalanso.reportcards.card;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cards of a list are wanted; null = whatever. */
record CardFilter(
        @Nullable UUID student,
        @Nullable UUID classId,
        @Nullable UUID period,
        @Nullable UUID cursor) {

    Map<String, @Nullable Object> params() {
        var params = new HashMap<String, @Nullable Object>();
        params.put("student", student);
        params.put("class", classId);
        params.put("period", period);
        params.put("cursor", cursor);
        return params;
    }
}
