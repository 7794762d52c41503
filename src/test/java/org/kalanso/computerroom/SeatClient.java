package org.kalanso.computerroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.MovableClock;
import org.kalanso.Visitor;
import tools.jackson.databind.JsonNode;

/** A seat as its page speaks to the server, counting by the tests' clock; what it wrote down outlives its page. */
public final class SeatClient {
    public final String id;
    private final Visitor visitor;
    private final MovableClock clock;
    private String page = UUID.randomUUID().toString();
    private boolean fresh = true;
    private @Nullable String agreed;
    private @Nullable String token;
    private @Nullable String stretch;
    private @Nullable Instant since;
    private long counted;
    private long limit;
    private final List<Map<String, Object>> unheard = new ArrayList<>();
    /** What it was really unlocked. */
    public Duration unlocked = Duration.ZERO;

    public SeatClient(String id, Visitor visitor, MovableClock clock) {
        this.id = id;
        this.visitor = visitor;
        this.clock = clock;
    }

    public Visitor visitor() {
        return visitor;
    }

    void enrol(String code) {
        var answer = visitor.json("POST", "/api/v1/seat/enrolment", Map.of("code", code));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    public JsonNode beat() {
        var answer = tryBeat();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** What stands there while it is locked. */
    public JsonNode door() {
        return visitor.get("/api/v1/seat/door").json();
    }

    public Visitor.Answer tryBeat() {
        return said("/api/v1/seat/beat", word());
    }

    public Visitor.Answer start(String code) {
        var word = word();
        word.remove("fresh");
        word.put("code", code);
        if (agreed != null) word.put("rulesHash", agreed);
        return said("/api/v1/seat/start", word);
    }

    /** The box below the rules is ticked. */
    public SeatClient agreeing(String rulesHash) {
        agreed = rulesHash;
        return this;
    }

    /** Somebody opens it with their own name. */
    public Visitor.Answer signIn(String name, String secret) {
        var word = word();
        word.remove("fresh");
        word.put("name", name);
        word.put("secret", secret);
        if (agreed != null) word.put("rulesHash", agreed);
        return said("/api/v1/seat/sign-in", word);
    }

    public Visitor.Answer end() {
        lock();
        return said("/api/v1/seat/end", word());
    }

    private Visitor.Answer said(String path, Map<String, Object> word) {
        var answer = visitor.json("POST", path, word);
        if (answer.status() == 200) hears(answer.json());
        return answer;
    }

    private Map<String, Object> word() {
        if (since != null && count() >= limit) lock();
        var reports = new ArrayList<>(unheard);
        if (token != null && isOpen()) reports.add(Map.of("lease", token, "stampMillis", count(), "over", false));
        var word = new HashMap<String, Object>();
        word.put("page", page);
        word.put("fresh", fresh);
        word.put("reports", reports);
        return word;
    }

    private void hears(JsonNode view) {
        fresh = false;
        unheard.clear();
        JsonNode lease = view.path("lease");
        if (lease.isNull() || lease.isMissingNode()) {
            lock();
            return;
        }
        token = lease.path("token").asString();
        limit = lease.path("limitMillis").asLong();
        if (!lease.path("stretch").asString().equals(stretch)) {
            stretch = lease.path("stretch").asString();
            counted = 0;
            since = clock.instant();
        }
    }

    public boolean isOpen() {
        return since != null && count() < limit;
    }

    private long count() {
        long raw = since == null
                ? counted
                : Duration.between(since, clock.instant()).toMillis();
        return Math.min(raw, limit);
    }

    private void lock() {
        if (since == null || token == null) return;
        counted = count();
        unlocked = unlocked.plusMillis(counted);
        since = null;
        unheard.add(Map.of("lease", token, "stampMillis", counted, "over", true));
    }

    /** The power goes: what was written a moment ago is all that is left. */
    public void powerGoes() {
        lock();
    }

    /** It starts again. @param remembers what was written is still there */
    public void starts(boolean remembers) {
        page = UUID.randomUUID().toString();
        fresh = true;
        if (!remembers) unheard.clear();
        stretch = null;
        token = null;
    }
}
