package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.kalanso.RealProgram;
import org.kalanso.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Teachers who write marks over the real API while something dies. Each has pupils of their own, sends a batch again with
 * the same keys until it is answered, and remembers what was acknowledged.
 */
final class AcknowledgedMarks implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final int PUPILS_EACH = 5;
    private static final int STEPS = 80;
    private static final long PATIENCE_NANOS = 90_000_000_000L;

    private record Cell(int version, String value) {}

    private final Map<String, Cell> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final List<Thread> writers;
    private final String assessment;
    private final String token;
    private volatile String address;

    /** @param program set up just now, with nobody in it */
    AcknowledgedMarks(RealProgram program, Visitor head) {
        address = program.address();
        bringPupils(head);
        JsonNode group = head.get("/api/v1/classes").json().path("items").get(0);
        String maths = find(head.get("/api/v1/subjects"), "code", "MATH");
        String term = find(head.get("/api/v1/periods"), "name", "1er trimestre");
        var made = head.json(
                "POST",
                "/api/v1/assessments",
                Map.of(
                        "classId",
                        group.path("id").asString(),
                        "subject",
                        maths,
                        "period",
                        term,
                        "kind",
                        "TEST",
                        "name",
                        "Devoir",
                        "outOf",
                        "20"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assessment = made.json().path("id").asString();
        var tokens = new Visitor(address)
                .json("POST", "/api/v1/token", Map.of("username", "directrice", "password", RealProgram.PASSWORD));
        token = tokens.json().path("access").asString();
        List<String> pupils = marks().valueStream()
                .map(cell -> cell.path("student").asString())
                .toList();
        assertThat(pupils).hasSize(WRITERS * PUPILS_EACH);
        writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> pupils.subList(i * PUPILS_EACH, (i + 1) * PUPILS_EACH))
                .map(own -> Thread.ofPlatform().start(() -> write(own)))
                .toList();
    }

    private static void bringPupils(Visitor head) {
        var list = new StringBuilder("Matricule;Nom;Prénoms;Classe\n");
        for (int i = 0; i < WRITERS * PUPILS_EACH; i++) list.append("A%d;BAH;Ali %d;7e A\n".formatted(i, i));
        byte[] content = list.toString().getBytes(StandardCharsets.UTF_8);
        var preview = head.upload("/api/v1/imports", "file", "liste.csv", content, Map.of());
        var confirmed = head.json(
                "POST", "/api/v1/imports/" + preview.json().path("id").asString() + "/confirm", Map.of("rows", "ALL"));
        String job = confirmed.json().path("job").asString();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!head.get("/api/v1/jobs/" + job).json().path("state").asString().equals("DONE")) {
            assertThat(System.nanoTime()).as("the pupils did not come in").isLessThan(until);
            pause();
        }
    }

    private static String find(Visitor.Answer list, String field, String value) {
        return list.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private void write(List<String> pupils) {
        for (int step = 0; working.get(); step++) {
            String value =
                    step % STEPS / 4 + "." + List.of("00", "25", "50", "75").get(step % 4);
            List<Map<String, Object>> cells = new ArrayList<>();
            for (String pupil : pupils) {
                Map<String, Object> cell = new LinkedHashMap<>();
                cell.put("assessment", assessment);
                cell.put("student", pupil);
                cell.put("value", value);
                cell.put(
                        "version",
                        acknowledged.getOrDefault(pupil, new Cell(0, "")).version());
                cell.put("key", UUID.randomUUID().toString());
                cells.add(cell);
            }
            while (working.get() && !sent(cells, value)) pause();
        }
    }

    /** @return whether the batch was answered */
    private boolean sent(List<Map<String, Object>> cells, String value) {
        try {
            var answer = new Visitor(address)
                    .bearer(token)
                    .json("PATCH", "/api/v1/assessments/" + assessment + "/marks", cells);
            if (answer.status() >= 500) return false;
            for (JsonNode cell : answer.json().path("items")) {
                if (!cell.path("outcome").asString().equals("SAVED")) surprises.add(cell.toString());
                acknowledged.put(
                        cell.path("student").asString(),
                        new Cell(cell.path("version").asInt(), value));
                count.incrementAndGet();
            }
            return true;
        } catch (UncheckedIOException down) {
            return false;
        }
    }

    /** The program has come back, at another address. */
    void goOnAt(RealProgram program) {
        address = program.address();
    }

    int count() {
        return count.get();
    }

    /** Returns once so many more marks have been acknowledged. */
    void await(int more) {
        int wanted = count.get() + more;
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (count.get() < wanted) {
            if (System.nanoTime() > until)
                throw new AssertionError("Only " + count + " marks of " + wanted + " were acknowledged");
            pause();
        }
    }

    private JsonNode marks() {
        return new Visitor(address)
                .bearer(token)
                .get("/api/v1/assessments/" + assessment + "/marks")
                .json()
                .path("items");
    }

    /** Acknowledged marks that are not there, and answers that nobody should have got. To be asked when the writers rest. */
    List<String> lost() {
        List<String> lost = new ArrayList<>(surprises);
        Map<String, Cell> there = new LinkedHashMap<>();
        for (JsonNode cell : marks())
            there.put(
                    cell.path("student").asString(),
                    new Cell(cell.path("version").asInt(), cell.path("value").asString()));
        acknowledged.forEach((pupil, cell) -> {
            Cell found = there.getOrDefault(pupil, new Cell(0, ""));
            boolean same = found.version() == cell.version()
                    && Double.parseDouble(found.value()) == Double.parseDouble(cell.value());
            // a batch that was written and not answered any more is one version ahead
            if (!same && found.version() != cell.version() + 1) lost.add(pupil + ": " + cell + ", there is " + found);
        });
        return lost;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        working.set(false);
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
