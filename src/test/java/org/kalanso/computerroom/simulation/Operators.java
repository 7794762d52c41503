package org.kalanso.computerroom.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.kalanso.Visitor;

/** Operators who click without looking: any verb on any session, several at the same few, taps that arrive again. */
final class Operators {
    private static final String SESSIONS = "/api/v1/seat-sessions/";
    private static final String[] VERBS = {
        "add-time", "add-time", "add-time", "add-time", "suspend", "resume", "resume", "move", "start", "terminate"
    };
    private static final int HOT = 8;
    private static final int KEYS = 4;
    private final World world;
    private final List<Door> doors;
    private final Random dice;
    private final Map<String, Set<String>> added = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> unsure = new ConcurrentHashMap<>();

    Operators(World world, List<Door> doors, long seed) {
        this.world = world;
        this.doors = doors;
        dice = new Random(seed);
    }

    private record Click(
            Door door,
            String session,
            String verb,
            @Nullable String seat,
            @Nullable String key,
            int minutes) {}

    /** Drawn now, to be done all at the same time. */
    List<Runnable> clicks(int count) {
        var sessions = world.tickets().all();
        List<Runnable> clicks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int which = dice.nextInt(sessions.size());
            // most are about the same few
            if (dice.nextInt(4) != 0) which = which % Math.min(HOT, sessions.size());
            String verb = VERBS[dice.nextInt(VERBS.length)];
            int key = dice.nextInt(KEYS);
            var click = new Click(
                    doors.get(i % doors.size()),
                    sessions.get(sessions.size() - 1 - which).session(),
                    verb,
                    world.kiosks().get(dice.nextInt(world.kiosks().size())).id,
                    verb.equals("add-time") ? "tap-" + key : null,
                    key + 1);
            clicks.add(() -> click(click));
        }
        return clicks;
    }

    private void click(Click click) {
        String path = SESSIONS + click.session() + "/" + click.verb();
        Visitor.Answer answer = switch (click.verb()) {
            case "add-time" ->
                click.door()
                        .ask(
                                "POST",
                                path,
                                Map.of("minutes", click.minutes()),
                                "Idempotency-Key",
                                click.session() + click.key());
            case "move", "start" -> click.door().ask("POST", path, Map.of("workstation", String.valueOf(click.seat())));
            default -> click.door().ask("POST", path, null);
        };
        if (answer != null && answer.status() >= 500)
            world.surprised(click.verb() + " → " + answer.status() + " " + answer.text());
        if (click.verb().equals("add-time")) keep(click, answer);
    }

    private void keep(Click click, Visitor.@Nullable Answer answer) {
        if (answer == null || answer.code().startsWith("platform.key")) in(unsure, click);
        else if (answer.status() == 200) in(added, click);
    }

    private static void in(Map<String, Set<String>> keys, Click click) {
        keys.computeIfAbsent(click.session(), id -> new ConcurrentSkipListSet<>())
                .add(click.session() + click.key());
    }

    /** Keys of taps that were answered as done. */
    Set<String> done(String session) {
        return new TreeSet<>(added.getOrDefault(session, Set.of()));
    }

    /** Keys of taps of which no answer came: done or not, but not twice. */
    Set<String> unsure(String session) {
        var keys = new TreeSet<>(unsure.getOrDefault(session, Set.of()));
        keys.removeAll(done(session));
        return keys;
    }

    /** Minutes of a tap by its key. */
    static int minutes(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1)) + 1;
    }

    /** Ends whatever is not over. */
    void closeAll() {
        for (var ticket : world.tickets().all())
            doors.getFirst().ask("POST", SESSIONS + ticket.session() + "/terminate", null);
    }
}
