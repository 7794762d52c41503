package org.kalanso.platform.live;

import java.util.Map;

/** How things stand now: has no number, and only the newest counts. It is sent again only where it differs. */
public record LiveState(String type, Map<String, ?> data) {
    public LiveState {
        data = Map.copyOf(data);
    }
}
