package org.kalanso.computerroom.queue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a room now.
 *
 * @param free seats that nobody sits at, is kept for or was called to
 */
public record WaitingLine(List<Turn> turns, int free) {
    public WaitingLine {
        turns = List.copyOf(turns);
    }

    /**
     * A number with what one says to whoever has it.
     *
     * @param name whom to call; empty for nobody in particular
     * @param waitSeconds until a seat is free for them, as things are now; null where nobody can say, 0 once they are called
     */
    public record Turn(
            QueueTicket ticket, String name, @Nullable Long waitSeconds) {
        /** Whole minutes, as one says them. */
        public @Nullable Long waitMinutes() {
            return waitSeconds == null
                    ? null
                    : Long.valueOf(
                            Math.ceilDiv(waitSeconds, Duration.ofMinutes(1).toSeconds()));
        }
    }

    public long waiting() {
        return turns.stream()
                .filter(turn -> turn.ticket().state() == TicketState.WAITING)
                .count();
    }

    /** Who is called next; null while nobody waits or no seat is free. */
    public @Nullable Turn next() {
        if (free == 0) return null;
        return turns.stream()
                .filter(turn -> turn.ticket().state() == TicketState.WAITING)
                .findFirst()
                .orElse(null);
    }

    /** The number that was called to this seat; null = none. */
    public @Nullable Integer calledTo(UUID seat) {
        return turns.stream()
                .filter(turn -> seat.equals(turn.ticket().workstation()))
                .map(turn -> turn.ticket().number())
                .findFirst()
                .orElse(null);
    }
}
