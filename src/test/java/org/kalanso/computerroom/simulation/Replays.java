package org.kalanso.computerroom.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A network that delivers words again, long after they were answered. Nobody hears those answers. */
final class Replays {
    private static final int KEPT = 200;
    private final List<Word> known = new ArrayList<>();

    private record Word(Door door, String path, Map<String, Object> body) {}

    /** A page's first word is not among them: whoever can repeat that one has the seat's key. */
    synchronized void remember(Door door, String path, Map<String, Object> body) {
        if (Boolean.TRUE.equals(body.get("fresh"))) return;
        if (known.size() == KEPT) known.removeFirst();
        known.add(new Word(door, path, body));
    }

    /** One of them once more. @return what nobody hears, to be run at the same time as everything else */
    synchronized Runnable one(Random dice, World world) {
        if (known.isEmpty()) return () -> {};
        Word word = known.get(dice.nextInt(known.size()));
        return () -> {
            var answer = word.door().ask("POST", "/api/v1/seat/" + word.path(), word.body());
            if (answer != null && answer.status() >= 500)
                world.surprised("replayed " + word.path() + " → " + answer.text());
        };
    }
}
