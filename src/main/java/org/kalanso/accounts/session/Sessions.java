package org.kalanso.accounts.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    /** On a device of one's own; elsewhere a day's work. Neither grows with use. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    public static final Duration PASSING = Duration.ofHours(12);

    private final SessionStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(SessionStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @return the cookie's value: told once, kept as a hash */
    @Transactional
    public String openPage(PersonId person, @Nullable SchoolId school, Device device, Duration life) {
        String cookie = Tokens.make();
        UUID id = Ids.newId();
        store.insert(new NewSession(
                id,
                person,
                NewSession.Kind.PAGE,
                Tokens.hash(cookie),
                school,
                device.name(),
                device.address(),
                clock.instant().plus(life)));
        tell(school, person, "session.opened", id, Map.of("kind", "PAGE"));
        return cookie;
    }

    /** @return the new session's id, for a family of refresh tokens */
    @Transactional
    public UUID openApi(PersonId person, @Nullable SchoolId school, Device device) {
        UUID id = Ids.newId();
        store.insert(new NewSession(
                id,
                person,
                NewSession.Kind.API,
                null,
                school,
                device.name(),
                device.address(),
                clock.instant().plus(REMEMBERED)));
        tell(school, person, "session.opened", id, Map.of("kind", "API"));
        return id;
    }

    /** @return false when the person has no such session going on */
    @Transactional
    public boolean end(PersonId person, UUID session, String reason) {
        boolean ended = store.end(session, person, reason);
        if (ended) tell(null, person, "session.ended", session, Map.of("reason", reason));
        return ended;
    }

    /** Everywhere at once. */
    @Transactional
    public void endAll(Collection<PersonId> persons, String reason) {
        for (UUID session : store.endAll(persons, null, reason))
            tell(null, null, "session.ended", session, Map.of("reason", reason));
    }

    /** Everywhere else: the device on which a password was changed stays signed in. */
    @Transactional
    public void endOthers(PersonId person, UUID except, String reason) {
        for (UUID session : store.endAll(java.util.List.of(person), except, reason))
            tell(null, person, "session.ended", session, Map.of("reason", reason));
    }

    /** The session works in that school from now on; the caller was checked to have a role there. */
    @Transactional
    public void workIn(UUID session, SchoolId school) {
        store.workIn(session, school);
    }

    private void tell(
            @Nullable SchoolId school, @Nullable PersonId actor, String act, UUID session, Map<String, String> what) {
        events.publishEvent(new Recorded(school, actor, act, "session", session.toString(), null, what));
    }
}
