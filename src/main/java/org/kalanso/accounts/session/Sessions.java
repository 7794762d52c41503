package org.kalanso.accounts.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SessionsEnded;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends sign-ins. Whether somebody may sign in is decided before. */
@Service
public class Sessions {
    /** On a device of one's own; elsewhere a day's work. A page's sign-in never grows with use. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    public static final Duration PASSING = Duration.ofHours(12);

    /** An API client's sign-in grows with each renewal up to this; then its owner shows again who they are. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** An ended sign-in stays among its owner's so long; the journal keeps it for good. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final SessionStore store;
    private final SessionRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(SessionStore store, SessionRules rules, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** @return the cookie's value: told once, kept as a hash */
    @Transactional
    public String openPage(PersonId person, @Nullable SchoolId school, Device device, Duration life) {
        String cookie = Tokens.make();
        open(new NewSession(
                Ids.newId(),
                person,
                NewSession.Kind.PAGE,
                Tokens.hash(cookie),
                school,
                device.name(),
                device.address(),
                clock.instant().plus(life),
                (int) rules.idle(life).toMinutes()));
        return cookie;
    }

    /** @return the new session's id, for a family of refresh tokens */
    @Transactional
    public UUID openApi(PersonId person, @Nullable SchoolId school, Device device) {
        UUID id = Ids.newId();
        open(new NewSession(
                id,
                person,
                NewSession.Kind.API,
                null,
                school,
                device.name(),
                device.address(),
                clock.instant().plus(REMEMBERED),
                null));
        return id;
    }

    /** One more; where that is one too many, the one unused longest ends. */
    private void open(NewSession session) {
        PersonId person = session.person();
        int most = rules.most(store.holdAndRank(person));
        store.insert(session);
        tell(
                session.school(),
                person,
                "session.opened",
                session.id(),
                Map.of("kind", session.kind().name()));
        over(person, person, store.endBeyond(person, most, session.id()), "too-many");
    }

    /** @return false when the person has no such session going on */
    @Transactional
    public boolean end(PersonId person, UUID session, String reason) {
        boolean ended = store.end(session, person, reason);
        if (ended) over(person, person, List.of(session), reason);
        return ended;
    }

    /** Everywhere at once. */
    @Transactional
    public void endAll(Collection<PersonId> persons, String reason) {
        over(store.endAll(persons, null, reason), reason);
    }

    /** Those whose time ran out are closed and told; those that ended long ago are gone, with their tokens. */
    @Transactional
    public void sweep() {
        over(store.endExpired(), "expired");
        store.forget(clock.instant().minus(KEPT));
    }

    /** Everywhere else: the device on which a password was changed stays signed in. */
    @Transactional
    public void endOthers(PersonId person, UUID except, String reason) {
        over(
                person,
                person,
                store.endAll(List.of(person), except, reason).stream()
                        .map(SessionStore.Ended::session)
                        .toList(),
                reason);
    }

    /** When the session's owner last showed that it is they; empty where there is no such session. */
    public Optional<Instant> provenAt(UUID session) {
        return store.provenAt(session);
    }

    /** They have just shown it. */
    @Transactional
    public void proved(UUID session) {
        store.proved(session);
    }

    /** The session works in that school from now on; the caller was checked to have a role there. */
    @Transactional
    public void workIn(UUID session, SchoolId school) {
        store.workIn(session, school);
    }

    private void over(List<SessionStore.Ended> ended, String reason) {
        ended.stream()
                .collect(Collectors.groupingBy(
                        SessionStore.Ended::person,
                        Collectors.mapping(SessionStore.Ended::session, Collectors.toList())))
                .forEach((person, sessions) -> over(person, null, sessions, reason));
    }

    /** Told twice: to the journal for good, and to whoever holds something open for them. */
    private void over(PersonId person, @Nullable PersonId by, List<UUID> sessions, String reason) {
        if (sessions.isEmpty()) return;
        for (UUID session : sessions) tell(null, by, "session.ended", session, Map.of("reason", reason));
        events.publishEvent(new SessionsEnded(person, sessions));
    }

    private void tell(
            @Nullable SchoolId school, @Nullable PersonId actor, String act, UUID session, Map<String, String> what) {
        events.publishEvent(new Recorded(school, actor, act, "session", session.toString(), null, what));
    }
}
