package org.kalanso.platform.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Visiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends visits. A visit belongs to the session it was begun in, and ends with it or after an hour. */
@Service
public class Visits implements Visiting {
    public static final Duration LONGEST = Duration.ofHours(1);

    private final VisitStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(VisitStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The caller works in this school from now on, without any role there; another visit of the session ends.
     *
     * @param school that there is such a school was looked up before
     * @return when it ends by itself
     * @throws Problem 403 for whoever does not run the installation
     */
    @Transactional
    public Instant begin(Caller caller, SchoolId school, Reason reason) {
        if (!caller.platformAdmin()) throw Problem.forbidden();
        end(caller);
        Instant now = clock.instant();
        Instant until = now.plus(LONGEST);
        var visit = new VisitStore.Visit(Ids.newId(), caller.sessionId(), caller.person(), school, reason, now, until);
        store.insert(visit);
        events.publishEvent(new Recorded(
                school,
                caller.person(),
                "visit.began",
                "visit",
                visit.id().toString(),
                null,
                Map.of("reason", reason.name(), "until", until.toString())));
        return until;
    }

    /** @return whether there was one */
    @Transactional
    public boolean end(Caller caller) {
        var ended = store.end(caller.sessionId(), clock.instant());
        ended.ifPresent(visit -> events.publishEvent(new Recorded(
                visit.school(),
                caller.person(),
                "visit.ended",
                "visit",
                visit.id().toString(),
                null,
                null)));
        return ended.isPresent();
    }

    /** The school that this session visits now. */
    public Optional<SchoolId> of(UUID session) {
        return store.current(session, clock.instant()).map(VisitStore.Visit::school);
    }

    @Override
    public @Nullable Instant until(Caller caller) {
        if (!caller.platformAdmin()) return null;
        return store.current(caller.sessionId(), clock.instant())
                .map(VisitStore.Visit::endsAt)
                .orElse(null);
    }
}
