package org.kalanso.platform.live;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a connection asked for when it was opened.
 *
 * @param page asked for by a page of ours, so there must be a session
 * @param address the network address it comes from
 */
record LivePlace(LiveTopic topic, @Nullable String id, Locale locale, boolean page, String address) {
    /** Under which it stands in the socket's attributes. */
    static final String KEY = "live.place";

    static final String HOLDER = "live.holder";

    /** The stream that is heard here; null for nothing, as for whose school waits for their second factor. */
    @Nullable
    LiveListener listener(LiveHolder who) {
        String stream = switch (who) {
            case LivePerson(var caller) -> caller.held() ? null : topic.stream(caller, id);
            case LiveDevice device -> device.id().toString();
        };
        return stream == null ? null : new LiveListener(who, stream, locale);
    }
}
