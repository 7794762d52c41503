package org.kalanso.computerroom.console;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator had before their eyes when they pressed: an act on a seat that has changed since is refused, so that two
 * operators never contradict each other.
 *
 * @param version of the seat
 * @param session that was open there; null = none
 * @param totalSeconds that the session had been given
 */
public record SeenSeat(
        UUID workstation, int version, @Nullable UUID session, long totalSeconds) {
    private static final int PARTS = 4;

    static SeenSeat of(BoardSeat each) {
        var session = each.session();
        return new SeenSeat(
                each.seat().id(),
                each.seat().version(),
                session == null ? null : session.id(),
                session == null ? 0 : session.totalSeconds());
    }

    /** As a form carries it. */
    public String text() {
        return workstation + ":" + version + ":" + (session == null ? "-" : session) + ":" + totalSeconds;
    }

    /** Empty for what no page of ours wrote. */
    static Optional<SeenSeat> read(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS) return Optional.empty();
        try {
            UUID session = parts[2].equals("-") ? null : UUID.fromString(parts[2]);
            return Optional.of(new SeenSeat(
                    UUID.fromString(parts[0]), Integer.parseInt(parts[1]), session, Long.parseLong(parts[3])));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
