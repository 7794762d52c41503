package org.kalanso.platform.live;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;

/**
 * What a connection asked for when it was opened.
 *
 * @param page asked for by a page of ours, so there must be a session
 * @param address the network address it comes from
 */
record LivePlace(LiveTopic topic, @Nullable String id, Locale locale, boolean page, String address) {
    /** Under which it stands in the socket's attributes. */
    static final String KEY = "live.place";

    static final String CALLER = "live.caller";

    /** The stream that this caller hears here; null for nothing, as for whose school waits for their second factor. */
    @Nullable
    LiveListener listener(Caller caller) {
        if (caller.held()) return null;
        String stream = topic.stream(caller, id);
        return stream == null ? null : new LiveListener(caller, stream, locale);
    }
}
