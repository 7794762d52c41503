package org.kalanso.notifications.preference;

import java.util.Map;

/**
 * What one person has said.
 *
 * @param said only what differs from nothing said: kind and channel → wanted
 */
public record Preferences(Map<Way, Boolean> said, Rhythm rhythm) {
    /** Of a person who has said nothing. */
    public static final Preferences NONE = new Preferences(Map.of(), Rhythm.USUAL);

    /** A kind of notice by a channel. */
    public record Way(String kind, Channel channel) {}

    public Preferences {
        said = Map.copyOf(said);
    }

    public boolean wants(String kind, Channel channel) {
        return said.getOrDefault(new Way(kind, channel), channel.usual());
    }
}
