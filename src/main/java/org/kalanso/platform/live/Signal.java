package org.kalanso.platform.live;

import java.util.Optional;
import java.util.UUID;

/** What the nodes tell each other through the database. */
sealed interface Signal {
    String RING = "ring";
    String TOLD = "told";
    String ENDED = "ended";

    /** There is something new in a stream. */
    record Ring(String topic, String stream) implements Signal {}

    /** There is something for a topic to number. */
    record Told(String topic) implements Signal {}

    /** A session is over. */
    record Ended(UUID session) implements Signal {}

    /** Empty for what this version does not understand: a newer node may say more. */
    static Optional<Signal> read(String text) {
        String[] words = text.split(" ", 3);
        return switch (words[0]) {
            case RING -> words.length == 3 ? Optional.of(new Ring(words[1], words[2])) : Optional.empty();
            case TOLD -> words.length == 2 ? Optional.of(new Told(words[1])) : Optional.empty();
            case ENDED -> words.length == 2 ? session(words[1]).map(Ended::new) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> session(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
