package org.kalanso.computerroom.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What really happened at the seats, known to nobody but the script. */
final class Truth {
    private final Map<String, Piece> pieces = new ConcurrentHashMap<>();

    /**
     * A stretch as it truly was.
     *
     * @param millis how long the seat was unlocked in it
     * @param lockedAt when it was no more, by the server's clock
     * @param cuts how often the power went in it: each may cost a quarter of a second of proof
     * @param lost everything that proved it is gone
     */
    record Piece(String session, String seat, long millis, long lockedAt, int cuts, boolean lost) {}

    void unlocked(String stretch, Piece piece) {
        pieces.put(stretch, piece);
    }

    void lost(String stretch) {
        pieces.computeIfPresent(
                stretch,
                (id, piece) ->
                        new Piece(piece.session(), piece.seat(), piece.millis(), piece.lockedAt(), piece.cuts(), true));
    }

    /** Empty for a stretch of which its seat never heard. */
    Optional<Piece> of(String stretch) {
        return Optional.ofNullable(pieces.get(stretch));
    }

    int size() {
        return pieces.size();
    }
}
