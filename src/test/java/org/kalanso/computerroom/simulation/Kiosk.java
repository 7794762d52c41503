package org.kalanso.computerroom.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * A seat as its page behaves ({@code static/js/seat.js}), with power, network, sleep and a wall clock that fail it, and
 * somebody who sits there. It counts by the steady time and writes its count down four times a second.
 */
final class Kiosk {
    private static final long WRITES = 250;
    private static final long PATIENCE = 2_000;
    private static final String[] TROUBLES = {"power", "power", "memory", "network", "network", "wall", "sleep"};

    final String id;
    private final Door door;
    private final World world;
    private final Random dice;
    private final Ward ward;
    // in the page's memory
    private String page = UUID.randomUUID().toString();
    private boolean fresh = true;
    private @Nullable Open open;
    private String screen = "LOCKED";
    private @Nullable Flight flight;
    private long beatAt;
    // written down
    private final List<Report> over = new ArrayList<>();
    private Tickets.@Nullable Ticket ticket;

    Kiosk(String id, Door door, World world, long seed) {
        this.id = id;
        this.door = door;
        this.world = world;
        dice = new Random(seed);
        ward = new Ward(dice, world.chances());
        beatAt = (long) (dice.nextDouble() * world.chances().beat());
    }

    /** What goes on. */
    private static final class Open {
        final String stretch;
        final String session;
        long since;
        String token = "";
        long limit;

        Open(String stretch, String session, long since) {
            this.stretch = stretch;
            this.session = session;
            this.since = since;
        }
    }

    private record Report(String stretch, String lease, long stamp, boolean ended) {}

    /** A word on its way, then its answer on its way back. */
    private static final class Flight {
        final String path;
        final Map<String, Object> word;
        long dueAt;
        boolean asked;
        Visitor.@Nullable Answer answer;

        Flight(String path, Map<String, Object> word, long dueAt) {
            this.path = path;
            this.word = word;
            this.dueAt = dueAt;
        }
    }

    /** Whatever is due by now. */
    void step() {
        long now = world.time().millis();
        if (ward.isOff()) {
            if (ward.comesBack(now)) startsAgain(now);
            return;
        }
        if (ward.isAsleep()) {
            if (ward.comesBack(now) && open != null) open.since += ward.slept(now);
            return;
        }
        if (open != null && count() >= open.limit) {
            lock(false, 0);
            screen = "LOCKED";
            beatAt = now;
        }
        Flight under = flight;
        if (under != null) fly(under, now);
        else if (now >= beatAt) beats(now);
        else sits(now);
        if (!world.isCalm()) ward.next(now, TROUBLES).ifPresent(what -> suffers(what, now));
    }

    private void beats(long now) {
        beatAt = now + world.chances().beat();
        send("beat", word(), now);
    }

    private void send(String path, Map<String, Object> word, long now) {
        flight = new Flight(path, word, now + ward.latency());
    }

    private void fly(Flight under, long now) {
        if (now < under.dueAt) return;
        if (ward.isCutOff(now) || world.isAway()) {
            flight = null;
            beatAt = Math.max(beatAt, now + PATIENCE);
            return;
        }
        if (!under.asked) {
            under.asked = true;
            under.answer =
                    door.ask("POST", "/api/v1/seat/" + under.path, under.word, "X-Wall-Clock", ward.wallClock(now));
            if (!under.path.equals("start")) world.replays().remember(door, under.path, under.word);
            under.dueAt = world.time().millis() + ward.latency();
            return;
        }
        flight = null;
        Visitor.Answer answer = under.answer;
        if (answer == null) beatAt = now + PATIENCE;
        else if (answer.status() == 200) hears(under, answer.json());
        else refused(under, answer);
    }

    private void hears(Flight under, JsonNode view) {
        fresh = false;
        view.path("done")
                .forEach(done -> over.removeIf(report -> report.stretch().equals(done.asString())));
        JsonNode lease = view.path("lease");
        String stretch = lease.path("stretch").asString("");
        // its time was over while this answer was on its way: what was locked is not opened again
        boolean crossed = over.stream().anyMatch(report -> report.stretch().equals(stretch));
        if (lease.isObject() && !crossed) {
            if (open == null || !open.stretch.equals(stretch)) {
                lock(false, 0);
                open = new Open(
                        stretch,
                        view.path("session").path("id").asString(),
                        world.time().millis());
            }
            open.token = lease.path("token").asString();
            open.limit = lease.path("limitMillis").asLong();
        } else lock(false, 0);
        boolean gone = !crossed && view.path("screen").asString().equals("LOCKED") && !screen.equals("LOCKED");
        screen = crossed ? "LOCKED" : view.path("screen").asString();
        if (under.path.equals("start") && ticket != null) world.tickets().opened(ticket);
        if (gone) ticket = null;
    }

    private void refused(Flight under, Visitor.Answer answer) {
        String code = answer.code();
        if (!under.path.equals("start")) {
            world.surprised(id + " " + under.path + " → " + answer.status() + " " + code);
            return;
        }
        var typed = ticket;
        ticket = null;
        switch (code) {
            case "computerroom.person-has-session", "computerroom.seat-taken", "computerroom.too-many-tries" -> {
                if (typed != null) world.tickets().back(typed);
            }
            case "computerroom.code-spent", "computerroom.other-seat", "computerroom.no-time-left" -> {}
            default -> world.surprised(id + " start → " + answer.status() + " " + code);
        }
    }

    /** Somebody comes, types their code, and leaves when they like. */
    private void sits(long now) {
        if (world.isCalm()) return;
        if (open != null) {
            if (!ward.happens(world.chances().stay())) return;
            lock(true, 0);
            screen = "LOCKED";
            ticket = null;
            send("end", word(), now);
        } else if (screen.equals("LOCKED") || screen.equals("WAITING")) {
            if (!ward.happens(world.chances().beat())) return;
            if (ticket == null) ticket = world.tickets().next(dice);
            if (ticket == null) return;
            var word = word();
            word.put("code", ticket.code());
            send("start", word, now);
        }
    }

    private void suffers(String what, long now) {
        switch (what) {
            case "power", "memory" -> {
                long kept = open == null ? 0 : count() % WRITES;
                lock(false, kept);
                if (what.equals("memory")) {
                    over.forEach(report -> world.truth().lost(report.stretch()));
                    over.clear();
                }
                flight = null;
                ward.goesOff(now);
            }
            case "network" -> ward.isCut(now);
            case "wall" -> ward.wallJumps();
            default -> ward.fallsAsleep(now);
        }
    }

    private void startsAgain(long now) {
        page = UUID.randomUUID().toString();
        fresh = true;
        screen = "LOCKED";
        beatAt = now;
    }

    private long count() {
        return open == null ? 0 : Math.min(world.time().millis() - open.since, open.limit);
    }

    /** @param forgotten of the count, what had not been written down yet */
    private void lock(boolean ended, long forgotten) {
        Open was = open;
        if (was == null) return;
        long counted = count();
        open = null;
        over.add(new Report(was.stretch, was.token, counted - forgotten, ended));
        world.truth()
                .unlocked(
                        was.stretch,
                        new Truth.Piece(
                                was.session, id, counted, world.time().serverMillis(), forgotten > 0 ? 1 : 0, false));
    }

    private Map<String, Object> word() {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (Report each : over)
            reports.add(
                    Map.of("lease", each.lease(), "stampMillis", each.stamp(), "over", true, "ended", each.ended()));
        if (open != null) reports.add(Map.of("lease", open.token, "stampMillis", count(), "over", false));
        Map<String, Object> word = new HashMap<>();
        word.put("page", page);
        word.put("fresh", fresh);
        word.put("reports", reports);
        return word;
    }

    /** Its next word is due now: all of them at once. */
    void hurries() {
        beatAt = world.time().millis();
    }

    void comesToRest(long now) {
        ward.recovers(now);
    }

    @Override
    public String toString() {
        return id + " " + screen + " open=" + (open != null) + " over=" + over + " " + ward;
    }

    /** Nothing is open and everything it knew has been heard. */
    boolean isQuiet() {
        return !ward.isOff() && open == null && over.isEmpty() && flight == null;
    }
}
