package org.kalanso.platform.live;

import java.util.Locale;
import org.kalanso.platform.access.Caller;

/**
 * Who listens to a stream.
 *
 * @param locale the language of the page or program that listens
 */
public record LiveListener(LiveHolder who, String stream, Locale locale) {
    /** For topics that persons hear. */
    public Caller caller() {
        if (who instanceof LivePerson person) return person.caller();
        throw new IllegalStateException("a device listens");
    }

    /** For topics with {@link LiveTopic#keys keys of devices}. */
    public LiveDevice device() {
        if (who instanceof LiveDevice device) return device;
        throw new IllegalStateException("a person listens");
    }
}
